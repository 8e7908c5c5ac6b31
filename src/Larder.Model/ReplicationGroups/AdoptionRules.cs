using Larder.Model.CacheClusters;
using Larder.Model.Faults;
using Larder.Model.Naming;
using Larder.Model.Nodes;
using Larder.Model.Tags;

namespace Larder.Model.ReplicationGroups;

/// <summary>CreateReplicationGroup with a PrimaryClusterId: the cluster goes on under its own id, with its process and
/// contents, and gets the group's endpoints besides.</summary>
public static class AdoptionRules
{
    /// <exception cref="FaultException">InvalidParameterCombination, InvalidCacheClusterState.</exception>
    public static void Check(ReplicationGroupRequest request, CacheCluster cluster)
    {
        ReplicationGroupRules.CheckNamed(request);
        if (request.NumCacheClusters is not (null or 1) || request.ReplicasPerNodeGroup is not (null or 0) || request.NumNodeGroups is not (null or 1))
        {
            throw FaultException.InvalidParameterCombination(
                "PrimaryClusterId makes a group of that one cluster; add replicas with IncreaseReplicaCount afterwards.");
        }

        if (request.SaysHow || request.PreferredZones is { Count: > 0 })
        {
            throw FaultException.InvalidParameterCombination(
                "With PrimaryClusterId the members are made of what the cluster is made of: leave Engine, EngineVersion, CacheNodeType, Port, "
                + "CacheParameterGroupName, CacheSubnetGroupName, SecurityGroupIds, PreferredCacheClusterAZs, PreferredMaintenanceWindow, "
                + "SnapshotWindow and AutoMinorVersionUpgrade out.");
        }

        ReplicaRules.CheckFailover(1, request.AutomaticFailover, request.MultiAz);
        if (cluster.Spec.Engine.Program is EngineKind.Memcached)
            throw FaultException.InvalidParameterValue("A replication group runs redis or valkey; PrimaryClusterId names a memcached cluster.");
        ReplicaRules.CheckEndpointsMove(cluster.Spec.Engine);
        if (cluster.ReplicationGroupId is { } group)
            throw FaultException.InvalidCacheClusterState($"Cache cluster {cluster.Id} is a member of replication group {group} already.");
        if (cluster.Status != CacheClusterStatus.Available)
        {
            throw FaultException.InvalidCacheClusterState(
                $"Cache cluster {cluster.Id} has status {cluster.Status} which is not valid for making a replication group of it.");
        }
    }

    public static ReplicationGroup Create(
        ReplicationGroupRequest request, CacheCluster cluster, GroupEndpoints endpoints, DateTimeOffset now) => new()
        {
            Scope = cluster.Scope,
            Id = Identifier.Normalise("ReplicationGroupId", request.Id, Identifier.ReplicationGroupMax),
            Description = request.Description,
            Spec = cluster.Spec,
            Phase = ReplicationGroupPhase.Creating,
            CreatedAt = now,
            Nodes = cluster.Nodes,
            Endpoints = endpoints,
            Primary = cluster.Id,
            Adopted = new Adopted(cluster.Id, cluster.Revision),
            Tags = TagRules.Add(new Dictionary<string, string>(), request.Tags),
            MemberTags = new Dictionary<string, IReadOnlyDictionary<string, string>> { [cluster.Id] = cluster.Tags },
        };
}
