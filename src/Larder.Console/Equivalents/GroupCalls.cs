namespace Larder.Console.Equivalents;

/// <summary>The calls that make the groups which a cache will be in, and how the cache's own call names them.</summary>
internal sealed record GroupCalls
{
    private ApiCall? _subnetGroup;
    private ApiCall? _securityGroup;

    public IReadOnlyList<ApiCall> Calls { get; private init; } = [];

    public static GroupCalls Of(MadeFirst? first)
    {
        var subnetGroup = first?.SubnetGroup is { } subnets ? Create(subnets) : null;
        var securityGroup = first?.SecurityGroup is { } security ? Create(security) : null;
        var ingress = securityGroup is not null && first!.SecurityGroup!.Ingress is { Count: > 0 } permissions
            ? SecurityGroupMembers.Authorize(IdOf(securityGroup), permissions)
            : null;
        return new()
        {
            _subnetGroup = subnetGroup,
            _securityGroup = securityGroup,
            Calls = [.. new[] { subnetGroup, securityGroup, ingress }.OfType<ApiCall>()],
        };
    }

    public ApiValue? SubnetGroup(string? name) => name switch
    {
        null => null,
        // Names are stored in lower case.
        _ when _subnetGroup?.TextOf("CacheSubnetGroupName") is { } made && string.Equals(made, name, StringComparison.OrdinalIgnoreCase) =>
            new ApiValue.Answer(_subnetGroup, "CacheSubnetGroupName", name),
        _ => new ApiValue.Text(name),
    };

    public IEnumerable<ApiValue> SecurityGroups(IEnumerable<string> ids)
    {
        var named = ids.Select(ApiValue (id) => new ApiValue.Text(id));
        return _securityGroup is null ? named : named.Append(IdOf(_securityGroup));
    }

    private static ApiValue.Answer IdOf(ApiCall securityGroup) => new(securityGroup, "GroupId", null);

    private static ApiCall Create(MadeSubnetGroup group) => new(ApiCall.ElastiCache, "CreateCacheSubnetGroup",
    [
        .. new ApiMembers
        {
            { "CacheSubnetGroupName", group.Name },
            { "CacheSubnetGroupDescription", group.Description },
            { "SubnetIds", group.SubnetIds },
            { "Tags", group.Tags },
        },
    ]);

    private static ApiCall Create(MadeSecurityGroup group) => new(ApiCall.Ec2, "CreateSecurityGroup",
        [.. SecurityGroupMembers.Of(group.Request)]);
}
