namespace Larder.Model.KmsKeys;

/// <summary>CreateKey, before rules; null where nothing was said.</summary>
public sealed record KmsKeyRequest
{
    public string? Description { get; init; }
    public string? KeySpec { get; init; }

    /// <summary>The old name of the same.</summary>
    public string? CustomerMasterKeySpec { get; init; }
    public string? KeyUsage { get; init; }
    public string? Origin { get; init; }
    public bool? MultiRegion { get; init; }
    public bool? BypassPolicyLockoutSafetyCheck { get; init; }
    public IReadOnlyList<KeyValuePair<string, string>> Tags { get; init; } = [];
}
