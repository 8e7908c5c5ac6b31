using Larder.Model.CacheClusters;
using Larder.Model.ReplicationGroups;

namespace Larder.Console.Create;

/// <summary>A subnet group that is made before the cache, which names it.</summary>
public sealed record NewSubnetGroup(string Name, string Description, string VpcId, IReadOnlyList<string> SubnetIds);

/// <summary>A security group that is made before the cache. Its id is not known before; the cache has it besides those that
/// its request names.</summary>
public sealed record NewSecurityGroup(string Name, string Description, string VpcId);

/// <summary>All that a filled form asks for, as plain data: what is made first, and then the cache.</summary>
public sealed record NewCache
{
    /// <summary>A <see cref="ReplicationGroupRequest"/> or, for Memcached, a <see cref="CacheClusterRequest"/>; what nobody
    /// chose is left to the service's defaults.</summary>
    public required CacheRequest Cache { get; init; }
    public NewSubnetGroup? SubnetGroup { get; init; }
    public NewSecurityGroup? SecurityGroup { get; init; }

    public ReplicationGroupRequest? ReplicationGroup => Cache as ReplicationGroupRequest;
    public CacheClusterRequest? CacheCluster => Cache as CacheClusterRequest;
}
