using Larder.Contract.ElastiCache;
using Larder.Model.Faults;

namespace Larder.Server.ReplicationGroups;

/// <summary>A list of what is asked for shard by shard. With cluster mode disabled there is one shard.</summary>
internal static class ShardConfiguration
{
    public static ConfigureShard? Only(IReadOnlyList<ConfigureShard>? shards) => shards switch
    {
        null or [] => null,
        [{ PreferredOutpostArns.Count: > 0 }] => throw FaultException.Unsupported("PreferredOutpostArns", "There are no outposts here; leave it out."),
        [{ NodeGroupId: ReplicationGroupShape.NodeGroupId } one] => one,
        [var other] => throw FaultException.NodeGroupNotFound(other.NodeGroupId),
        _ => throw FaultException.InvalidParameterCombination("With cluster mode disabled ReplicaConfiguration has one entry, for node group 0001."),
    };

    public static int? Count(int? direct, ConfigureShard? shard) => direct is { } given && shard is not null && shard.NewReplicaCount != given
        ? throw FaultException.InvalidParameterCombination("NewReplicaCount and ReplicaConfiguration contradict each other; give one of them.")
        : direct ?? shard?.NewReplicaCount;
}
