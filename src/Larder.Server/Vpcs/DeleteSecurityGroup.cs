using Larder.Contract.Ec2;
using Larder.ControlPlane.Access;
using Larder.Server.Http;

namespace Larder.Server.Vpcs;

public sealed class DeleteSecurityGroup(ControlPlane.Vpcs.Vpcs vpcs)
    : OperationHandler<DeleteSecurityGroupRequest, DeleteSecurityGroupResult>(Ec2Operations.DeleteSecurityGroup)
{
    protected override async Task<DeleteSecurityGroupResult> HandleAsync(
        DeleteSecurityGroupRequest input, Caller caller, CancellationToken cancellation)
    {
        DryRun.Check(input.DryRun);
        var deleted = await vpcs.DeleteSecurityGroupAsync(caller, input.GroupId, input.GroupName, cancellation);
        return new() { GroupId = deleted.Id, Return = true };
    }
}
