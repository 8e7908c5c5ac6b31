using Larder.Contract;
using Larder.Contract.Kms;
using Larder.ControlPlane.Access;
using Larder.Server.Http;

namespace Larder.Server.KmsKeys;

public sealed class CreateAlias(ControlPlane.KmsKeys.KmsKeys keys)
    : OperationHandler<CreateAliasRequest, EmptyShape>(KmsOperations.CreateAlias)
{
    protected override async Task<EmptyShape> HandleAsync(
        CreateAliasRequest input, Caller caller, CancellationToken cancellation)
    {
        await keys.CreateAliasAsync(caller, input.AliasName, input.TargetKeyId, cancellation);
        return EmptyShape.Value;
    }
}
