using Larder.Contract;
using Larder.Contract.Ec2;
using Larder.ControlPlane.Access;
using Larder.Server.Http;

namespace Larder.Server.Vpcs;

public sealed class DeleteVpc(ControlPlane.Vpcs.Vpcs vpcs)
    : OperationHandler<DeleteVpcRequest, EmptyShape>(Ec2Operations.DeleteVpc)
{
    protected override async Task<EmptyShape> HandleAsync(
        DeleteVpcRequest input, Caller caller, CancellationToken cancellation)
    {
        DryRun.Check(input.DryRun);
        await vpcs.DeleteVpcAsync(caller, input.VpcId, cancellation);
        return EmptyShape.Value;
    }
}
