using Larder.Contract.Kms;
using Larder.ControlPlane.Access;
using Larder.Server.Http;

namespace Larder.Server.KmsKeys;

public sealed class DescribeKey(ControlPlane.KmsKeys.KmsKeys keys)
    : OperationHandler<DescribeKeyRequest, DescribeKeyResponse>(KmsOperations.DescribeKey)
{
    public override IReadOnlyCollection<string> Parameters { get; } = ["KeyId"];

    protected override async Task<DescribeKeyResponse> HandleAsync(
        DescribeKeyRequest input, Caller caller, CancellationToken cancellation) =>
        new() { KeyMetadata = KmsKeyShape.Of(await keys.GetKeyAsync(caller, input.KeyId, cancellation)) };
}
