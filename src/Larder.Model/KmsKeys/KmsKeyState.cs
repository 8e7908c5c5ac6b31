namespace Larder.Model.KmsKeys;

/// <summary>Those of AWS's states that a key can have here.</summary>
public enum KmsKeyState
{
    Enabled,
    Disabled,
    PendingDeletion,
}
