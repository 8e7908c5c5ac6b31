using Subnet = Larder.Model.Vpcs.Subnet;
using Wire = Larder.Contract.Ec2.Subnet;

namespace Larder.Server.Vpcs;

internal static class SubnetShape
{
    public static Wire Of(Subnet subnet) => new()
    {
        SubnetId = subnet.Id,
        SubnetArn = subnet.Arn,
        OwnerId = subnet.Scope.Account,
        VpcId = subnet.VpcId,
        CidrBlock = subnet.CidrBlock,
        AvailabilityZone = subnet.AvailabilityZone,
        AvailabilityZoneId = subnet.AvailabilityZoneId,
        AvailableIpAddressCount = subnet.AvailableIpAddressCount,
        DefaultForAz = subnet.DefaultForAz,
        AssignIpv6AddressOnCreation = false,
        Ipv6CidrBlockAssociationSet = [],
        Ipv6Native = false,
        MapPublicIpOnLaunch = false,
        State = "available",
        Tags = Ec2Shape.Of(subnet.Tags),
    };
}
