using Larder.Model.Vpcs;

namespace Larder.Console.Equivalents;

/// <summary>The groups that are made in place before a cache that will be in them.</summary>
public sealed record MadeFirst(MadeSubnetGroup? SubnetGroup = null, MadeSecurityGroup? SecurityGroup = null);

/// <summary>What CreateCacheSubnetGroup is told.</summary>
public sealed record MadeSubnetGroup(string Name, string Description, IReadOnlyList<string> SubnetIds)
{
    public IReadOnlyList<KeyValuePair<string, string?>> Tags { get; init; } = [];
}

/// <summary>What CreateSecurityGroup is told.</summary>
public sealed record MadeSecurityGroup(SecurityGroupRequest Request)
{
    /// <summary>Who is let in, once it is there.</summary>
    public IReadOnlyList<PermissionRequest> Ingress { get; init; } = [];
}
