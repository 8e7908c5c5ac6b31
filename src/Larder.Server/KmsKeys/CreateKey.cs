using Larder.Contract.Kms;
using Larder.ControlPlane.Access;
using Larder.Server.Http;

namespace Larder.Server.KmsKeys;

public sealed class CreateKey(ControlPlane.KmsKeys.KmsKeys keys)
    : OperationHandler<CreateKeyRequest, CreateKeyResponse>(KmsOperations.CreateKey)
{
    public override IReadOnlyCollection<string> Parameters { get; } =
    [
        "Description", "KeySpec", "CustomerMasterKeySpec", "KeyUsage", "Origin", "MultiRegion", "BypassPolicyLockoutSafetyCheck", "Tags",
    ];

    protected override async Task<CreateKeyResponse> HandleAsync(
        CreateKeyRequest input, Caller caller, CancellationToken cancellation)
    {
        var key = await keys.CreateKeyAsync(caller, new()
        {
            Description = input.Description,
            KeySpec = input.KeySpec,
            CustomerMasterKeySpec = input.CustomerMasterKeySpec,
            KeyUsage = input.KeyUsage,
            Origin = input.Origin,
            MultiRegion = input.MultiRegion,
            BypassPolicyLockoutSafetyCheck = input.BypassPolicyLockoutSafetyCheck,
            Tags = [.. (input.Tags ?? []).Select(tag => KeyValuePair.Create(tag.TagKey, tag.TagValue))],
        }, cancellation);
        return new() { KeyMetadata = KmsKeyShape.Of(key) };
    }
}
