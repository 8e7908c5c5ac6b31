using Larder.Contract.Kms;
using Larder.Model.KmsKeys;

namespace Larder.Server.KmsKeys;

/// <summary>A key as answers show it. Nothing of its material is there to be shown.</summary>
internal static class KmsKeyShape
{
    public static KeyMetadata Of(KmsKey key) => new()
    {
        AWSAccountId = key.Scope.Account,
        KeyId = key.Id,
        Arn = key.Arn,
        CreationDate = key.CreationDate,
        DeletionDate = key.DeletionDate,
        Description = key.Description,
        Enabled = key.State is KmsKeyState.Enabled,
        KeyState = State(key.State),
        KeyManager = KeyManagerType.Customer,
        KeySpec = KmsKeyRules.KeySpec,
        CustomerMasterKeySpec = KmsKeyRules.KeySpec,
        KeyUsage = KmsKeyRules.KeyUsage,
        Origin = KmsKeyRules.Origin,
        EncryptionAlgorithms = [EncryptionAlgorithmSpec.SymmetricDefault],
        MultiRegion = false,
        CurrentKeyMaterialId = key.MaterialId,
    };

    public static string State(KmsKeyState state) => state switch
    {
        KmsKeyState.Enabled => KeyState.Enabled,
        KmsKeyState.Disabled => KeyState.Disabled,
        KmsKeyState.PendingDeletion => KeyState.PendingDeletion,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "no state of a key"),
    };
}
