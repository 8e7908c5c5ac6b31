using Larder.Contract;
using Larder.Contract.Kms;
using Larder.ControlPlane.Access;
using Larder.Server.Http;

namespace Larder.Server.KmsKeys;

public sealed class EnableKey(ControlPlane.KmsKeys.KmsKeys keys)
    : OperationHandler<EnableKeyRequest, EmptyShape>(KmsOperations.EnableKey)
{
    protected override async Task<EmptyShape> HandleAsync(
        EnableKeyRequest input, Caller caller, CancellationToken cancellation)
    {
        await keys.EnableKeyAsync(caller, input.KeyId, cancellation);
        return EmptyShape.Value;
    }
}
