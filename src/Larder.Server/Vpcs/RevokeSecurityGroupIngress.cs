using Larder.Contract.Ec2;
using Larder.ControlPlane.Access;
using Larder.Model.Faults;
using Larder.Server.Http;

namespace Larder.Server.Vpcs;

public sealed class RevokeSecurityGroupIngress(ControlPlane.Vpcs.Vpcs vpcs)
    : OperationHandler<RevokeSecurityGroupIngressRequest, RevokeSecurityGroupIngressResult>(Ec2Operations.RevokeSecurityGroupIngress)
{
    public override IReadOnlyCollection<string> Parameters { get; } =
    [
        nameof(RevokeSecurityGroupIngressRequest.GroupId),
        nameof(RevokeSecurityGroupIngressRequest.GroupName),
        nameof(RevokeSecurityGroupIngressRequest.IpPermissions),
        nameof(RevokeSecurityGroupIngressRequest.IpProtocol),
        nameof(RevokeSecurityGroupIngressRequest.FromPort),
        nameof(RevokeSecurityGroupIngressRequest.ToPort),
        nameof(RevokeSecurityGroupIngressRequest.CidrIp),
        nameof(RevokeSecurityGroupIngressRequest.SecurityGroupRuleIds),
        nameof(RevokeSecurityGroupIngressRequest.DryRun),
    ];

    protected override async Task<RevokeSecurityGroupIngressResult> HandleAsync(
        RevokeSecurityGroupIngressRequest input, Caller caller, CancellationToken cancellation)
    {
        DryRun.Check(input.DryRun);
        var permissions = PermissionShape.Read(input.IpPermissions, input.IpProtocol, input.FromPort, input.ToPort, input.CidrIp);
        if (input.SecurityGroupRuleIds is not { Count: > 0 } ids)
        {
            var (group, revoked, unknown) = await vpcs.RevokeIngressAsync(caller, input.GroupId, input.GroupName, permissions, cancellation);
            return new()
            {
                Return = true,
                RevokedSecurityGroupRules = [.. revoked.Select(rule => SecurityGroupShape.RevokedOf(group, rule))],
                UnknownIpPermissions = SecurityGroupShape.Permissions(group.Scope, unknown),
            };
        }

        if (permissions.Count > 0)
            throw FaultException.InvalidParameterCombination("SecurityGroupRuleIds and permissions cannot both be given.");
        var (owner, gone) = await vpcs.RevokeIngressAsync(caller, input.GroupId, input.GroupName, ids, cancellation);
        return new() { Return = true, RevokedSecurityGroupRules = [.. gone.Select(rule => SecurityGroupShape.RevokedOf(owner, rule))] };
    }
}
