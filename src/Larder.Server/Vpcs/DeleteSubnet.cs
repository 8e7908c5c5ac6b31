using Larder.Contract;
using Larder.Contract.Ec2;
using Larder.ControlPlane.Access;
using Larder.Server.Http;

namespace Larder.Server.Vpcs;

public sealed class DeleteSubnet(ControlPlane.Vpcs.Vpcs vpcs)
    : OperationHandler<DeleteSubnetRequest, EmptyShape>(Ec2Operations.DeleteSubnet)
{
    protected override async Task<EmptyShape> HandleAsync(
        DeleteSubnetRequest input, Caller caller, CancellationToken cancellation)
    {
        DryRun.Check(input.DryRun);
        await vpcs.DeleteSubnetAsync(caller, input.SubnetId, cancellation);
        return EmptyShape.Value;
    }
}
