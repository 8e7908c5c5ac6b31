using Larder.Contract.Ec2;
using Larder.ControlPlane.Access;
using Larder.Server.Http;

namespace Larder.Server.Vpcs;

public sealed class CreateSecurityGroup(ControlPlane.Vpcs.Vpcs vpcs)
    : OperationHandler<CreateSecurityGroupRequest, CreateSecurityGroupResult>(Ec2Operations.CreateSecurityGroup)
{
    protected override async Task<CreateSecurityGroupResult> HandleAsync(
        CreateSecurityGroupRequest input, Caller caller, CancellationToken cancellation)
    {
        DryRun.Check(input.DryRun);
        var created = await vpcs.CreateSecurityGroupAsync(caller, new()
        {
            Name = input.GroupName,
            Description = input.Description,
            VpcId = input.VpcId,
            Tags = Ec2Shape.Read(input.TagSpecifications),
        }, cancellation);
        return new() { GroupId = created.Id, SecurityGroupArn = created.Arn, Tags = Ec2Shape.Of(created.Tags) };
    }
}
