using Larder.Contract.Ec2;
using Larder.Model.Faults;
using Larder.Model.Vpcs;

namespace Larder.Server.Vpcs;

/// <summary>Permissions come as a list, or a single one as parameters of the request itself.</summary>
internal static class PermissionShape
{
    public static IReadOnlyList<PermissionRequest> Read(
        IReadOnlyList<IpPermission>? permissions, string? protocol, int? from, int? to, string? cidr)
    {
        var single = (protocol, from, to, cidr) is not (null, null, null, null);
        if (permissions is { Count: > 0 })
        {
            return single
                ? throw FaultException.InvalidParameterCombination("IpPermissions cannot be given beside IpProtocol, FromPort, ToPort or CidrIp.")
                : [.. permissions.Select(Read)];
        }

        return single
            ? [new() { Protocol = protocol, FromPort = from, ToPort = to, Ipv4Ranges = cidr is null ? [] : [new(cidr, null)] }]
            : [];
    }

    private static PermissionRequest Read(IpPermission permission) => new()
    {
        Protocol = permission.IpProtocol,
        FromPort = permission.FromPort,
        ToPort = permission.ToPort,
        Ipv4Ranges = [.. (permission.IpRanges ?? []).Select(range => new PermissionRequest.Source(range.CidrIp, range.Description))],
        Ipv6Ranges = [.. (permission.Ipv6Ranges ?? []).Select(range => new PermissionRequest.Source(range.CidrIpv6, range.Description))],
        PrefixLists = [.. (permission.PrefixListIds ?? []).Select(list => new PermissionRequest.Source(list.PrefixListIdMember, list.Description))],
        Groups = [.. (permission.UserIdGroupPairs ?? []).Select(Read)],
    };

    private static PermissionRequest.GroupSource Read(UserIdGroupPair pair) => new()
    {
        GroupId = pair.GroupId,
        GroupName = pair.GroupName,
        UserId = pair.UserId,
        VpcId = pair.VpcId,
        Peering = pair.VpcPeeringConnectionId ?? pair.PeeringStatus,
        Description = pair.Description,
    };
}
