using Larder.Contract.Sts;
using Larder.ControlPlane.Access;
using Larder.Server.Http;

namespace Larder.Server.CallerIdentity;

public sealed class GetCallerIdentity()
    : OperationHandler<GetCallerIdentityRequest, GetCallerIdentityResponse>(StsOperations.GetCallerIdentity)
{
    protected override Task<GetCallerIdentityResponse> HandleAsync(
        GetCallerIdentityRequest input, Caller caller, CancellationToken cancellation) =>
        Task.FromResult(new GetCallerIdentityResponse
        {
            Account = caller.Scope.Account,
            Arn = caller.Arn,
            UserId = caller.Scope.Account,
        });
}
