using Larder.Contract;
using Larder.Contract.Kms;
using Larder.ControlPlane.Access;
using Larder.Server.Http;

namespace Larder.Server.KmsKeys;

public sealed class DisableKey(ControlPlane.KmsKeys.KmsKeys keys)
    : OperationHandler<DisableKeyRequest, EmptyShape>(KmsOperations.DisableKey)
{
    protected override async Task<EmptyShape> HandleAsync(
        DisableKeyRequest input, Caller caller, CancellationToken cancellation)
    {
        await keys.DisableKeyAsync(caller, input.KeyId, cancellation);
        return EmptyShape.Value;
    }
}
