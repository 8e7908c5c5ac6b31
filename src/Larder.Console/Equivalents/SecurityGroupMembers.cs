using Larder.Model.Vpcs;

namespace Larder.Console.Equivalents;

/// <summary>How EC2 is told of a security group and its rules.</summary>
internal static class SecurityGroupMembers
{
    public static ApiMembers Of(SecurityGroupRequest request) => new()
    {
        { "GroupName", request.Name },
        { "Description", request.Description },
        { "VpcId", request.VpcId },
        {
            "TagSpecifications",
            request.Tags.Select(ApiValue (one) => Structure("TagSpecification", new() { { "ResourceType", one.ResourceType }, { "Tags", one.Tags } }))
        },
    };

    public static ApiCall Authorize(ApiValue group, IReadOnlyList<PermissionRequest> permissions) => new(
        ApiCall.Ec2, "AuthorizeSecurityGroupIngress",
        [.. new ApiMembers { { "GroupId", group }, { "IpPermissions", permissions.Select(Of) } }]);

    private static ApiValue.Structure Of(PermissionRequest permission) => Structure("IpPermission", new()
    {
        { "IpProtocol", permission.Protocol },
        { "FromPort", permission.FromPort },
        { "ToPort", permission.ToPort },
        { "IpRanges", Sources("IpRange", "CidrIp", permission.Ipv4Ranges) },
        { "Ipv6Ranges", Sources("Ipv6Range", "CidrIpv6", permission.Ipv6Ranges) },
        { "PrefixListIds", Sources("PrefixListId", "PrefixListId", permission.PrefixLists) },
        { "UserIdGroupPairs", permission.Groups.Select(Of) },
    });

    private static IEnumerable<ApiValue> Sources(string shape, string member, IReadOnlyList<PermissionRequest.Source> sources) =>
        sources.Select(source => Structure(shape, new() { { member, source.Value }, { "Description", source.Description } }));

    private static ApiValue.Structure Of(PermissionRequest.GroupSource source) => Structure("UserIdGroupPair", new()
    {
        { "GroupId", source.GroupId },
        { "GroupName", source.GroupName },
        { "UserId", source.UserId },
        { "VpcId", source.VpcId },
        { "VpcPeeringConnectionId", source.Peering },
        { "Description", source.Description },
    });

    private static ApiValue.Structure Structure(string shape, ApiMembers members) => new(shape, [.. members]);
}
