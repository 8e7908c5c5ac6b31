using Larder.Contract.Ec2;
using Larder.ControlPlane.Access;
using Larder.Server.Http;

namespace Larder.Server.Vpcs;

public sealed class AuthorizeSecurityGroupIngress(ControlPlane.Vpcs.Vpcs vpcs)
    : OperationHandler<AuthorizeSecurityGroupIngressRequest, AuthorizeSecurityGroupIngressResult>(Ec2Operations.AuthorizeSecurityGroupIngress)
{
    public override IReadOnlyCollection<string> Parameters { get; } =
    [
        nameof(AuthorizeSecurityGroupIngressRequest.GroupId),
        nameof(AuthorizeSecurityGroupIngressRequest.GroupName),
        nameof(AuthorizeSecurityGroupIngressRequest.IpPermissions),
        nameof(AuthorizeSecurityGroupIngressRequest.IpProtocol),
        nameof(AuthorizeSecurityGroupIngressRequest.FromPort),
        nameof(AuthorizeSecurityGroupIngressRequest.ToPort),
        nameof(AuthorizeSecurityGroupIngressRequest.CidrIp),
        nameof(AuthorizeSecurityGroupIngressRequest.TagSpecifications),
        nameof(AuthorizeSecurityGroupIngressRequest.DryRun),
    ];

    protected override async Task<AuthorizeSecurityGroupIngressResult> HandleAsync(
        AuthorizeSecurityGroupIngressRequest input, Caller caller, CancellationToken cancellation)
    {
        DryRun.Check(input.DryRun);
        var permissions = PermissionShape.Read(input.IpPermissions, input.IpProtocol, input.FromPort, input.ToPort, input.CidrIp);
        var (group, added) = await vpcs.AuthorizeIngressAsync(
            caller, input.GroupId, input.GroupName, permissions, Ec2Shape.Read(input.TagSpecifications), cancellation);
        return new() { Return = true, SecurityGroupRules = [.. added.Select(rule => SecurityGroupShape.RuleOf(group, rule))] };
    }
}
