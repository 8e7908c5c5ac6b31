using System.Globalization;
using Larder.Model.Naming;

namespace Larder.Model.Vpcs;

/// <summary>What every account has in every region without asking: a VPC, a subnet a zone, a security group. The ids
/// follow from account and region, so it is there before anything was ever written, and two who see it first see the
/// same.</summary>
public static class DefaultNetwork
{
    private const string CidrBlock = "172.31.0.0/16";
    private const string AnyAddress = "0.0.0.0/0";

    public static Network Of(Scope scope)
    {
        var vpc = new Vpc { Scope = scope, Id = ResourceIds.Default(ResourceIds.Vpc, scope), CidrBlock = CidrBlock, IsDefault = true };
        return new Network
        {
            Scope = scope,
            Vpcs = [vpc],
            Subnets = [.. scope.Zones.Select((zone, index) => SubnetOf(vpc, zone, index))],
            SecurityGroups = [SecurityGroupOf(vpc, kind => ResourceIds.Default(kind, scope), kind => ResourceIds.Default(kind, scope, "egress"))],
        };
    }

    /// <summary>The group that a VPC is born with: its members reach each other, and anything outside.</summary>
    public static SecurityGroup SecurityGroupOf(Vpc vpc, Func<string, string> newId) => SecurityGroupOf(vpc, newId, newId);

    /// <summary>The rule that every new group has.</summary>
    public static SecurityGroupRule EgressToAnywhere(string id) =>
        new() { Id = id, IsEgress = true, Protocol = SecurityGroupRule.AllProtocols, CidrIpv4 = AnyAddress };

    private static SecurityGroup SecurityGroupOf(Vpc vpc, Func<string, string> newId, Func<string, string> newEgressId)
    {
        var id = newId(ResourceIds.SecurityGroup);
        return new SecurityGroup
        {
            Scope = vpc.Scope,
            Id = id,
            VpcId = vpc.Id,
            Name = SecurityGroup.Default,
            Description = "default VPC security group",
            Rules =
            [
                new() { Id = newId(ResourceIds.SecurityGroupRule), Protocol = SecurityGroupRule.AllProtocols, ReferencedGroupId = id },
                EgressToAnywhere(newEgressId(ResourceIds.SecurityGroupRule)),
            ],
        };
    }

    private static Subnet SubnetOf(Vpc vpc, string zone, int index) => new()
    {
        Scope = vpc.Scope,
        Id = ResourceIds.Default(ResourceIds.Subnet, vpc.Scope, zone),
        VpcId = vpc.Id,
        CidrBlock = string.Create(CultureInfo.InvariantCulture, $"172.31.{index * 16}.0/20"),
        AvailabilityZone = zone,
        DefaultForAz = true,
    };
}
