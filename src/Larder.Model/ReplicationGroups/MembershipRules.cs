using Larder.Model.CacheClusters;
using Larder.Model.Faults;
using Larder.Model.Naming;

namespace Larder.Model.ReplicationGroups;

/// <summary>A cluster that joins a group as a replica (CreateCacheCluster), or leaves it (DeleteCacheCluster).</summary>
public static class MembershipRules
{
    /// <summary>The id under which it joins.</summary>
    /// <exception cref="FaultException">InvalidParameterValue, InvalidParameterCombination.</exception>
    public static string CheckMayJoin(CacheClusterRequest request)
    {
        var id = Identifier.Normalise("CacheClusterId", request.Id, Identifier.CacheClusterMax);
        if (request.SaysHow || request.AzMode is not null || request.NumCacheNodes is not (null or 1)
            || request.PreferredZones is { Count: > 0 } || request.Tags.Count > 0)
        {
            throw FaultException.InvalidParameterCombination(
                "A cluster that joins a replication group is made of what the group is made of: besides CacheClusterId and ReplicationGroupId "
                + "only PreferredAvailabilityZone may be given, and NumCacheNodes of 1.");
        }

        return id;
    }

    /// <exception cref="FaultException">InvalidCacheClusterState.</exception>
    public static void CheckMayLeave(CacheCluster member, ReplicationGroup group)
    {
        if (group.Nodes.Count == 1)
        {
            throw FaultException.InvalidCacheClusterState(
                $"Cache cluster {member.Id} is the only member of replication group {group.Id}; delete the group instead.");
        }

        if (group.Primary == member.Id)
        {
            throw FaultException.InvalidCacheClusterState(
                $"Cache cluster {member.Id} serves as the primary of replication group {group.Id} and cannot be deleted; fail over first.");
        }

        if (group.AutomaticFailover && group.Replicas.All(replica => replica.ClusterId == member.Id))
        {
            throw FaultException.InvalidCacheClusterState(
                $"Cache cluster {member.Id} is the only replica of replication group {group.Id}, which has automatic failover enabled and "
                + "needs it; disable AutomaticFailoverEnabled and MultiAZEnabled first.");
        }
    }
}
