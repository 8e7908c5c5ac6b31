using Larder.Model.CacheClusters;
using Larder.Model.Engines;
using Larder.Model.Faults;
using Larder.Model.GlobalReplicationGroups;
using Larder.Model.Naming;
using Larder.Model.Nodes;
using Larder.Model.SubnetGroups;
using Larder.Model.Tags;
using Larder.Model.Users;
using Larder.Model.Vpcs;

namespace Larder.Model.ReplicationGroups;

/// <summary>CreateReplicationGroup's rules and defaults (API reference; contract/facts/validation-limits.json).</summary>
public static class ReplicationGroupRules
{
    /// <exception cref="FaultException">The caller's mistake, by AWS's code.</exception>
    public static ReplicationGroupPlan Plan(ReplicationGroupRequest request, Network network, Installation installation)
    {
        var id = Identifier.Normalise("ReplicationGroupId", request.Id, Identifier.ReplicationGroupMax);
        CheckNamed(request);
        var engine = installation.Engines.Resolve(request.Engine ?? EngineNames.Redis, request.EngineVersion);
        if (engine.Program is EngineKind.Memcached)
            throw FaultException.InvalidParameterValue("A replication group runs redis or valkey; for memcached create a cache cluster.");
        var clusters = NumCacheClusters(request);
        if (clusters > 1) ReplicaRules.CheckPossible(engine, installation);
        ReplicaRules.CheckFailover(clusters, request.AutomaticFailover, request.MultiAz);
        var own = CacheNetwork.Of(network, request.SubnetGroup, request.SecurityGroups);
        return new ReplicationGroupPlan
        {
            Scope = network.Scope,
            Id = id,
            Description = request.Description,
            Spec = SpecRules.Spec(request, engine, 1, own, network.Scope.Region, installation),
            AutomaticFailover = request.AutomaticFailover,
            MultiAz = request.MultiAz,
            Zones = Zones(request, clusters, own, network.Scope),
            Tags = TagRules.Add(new Dictionary<string, string>(), request.Tags),
        };
    }

    public static ReplicationGroup Create(
        ReplicationGroupPlan plan, IReadOnlyList<NodePlace> places, GroupEndpoints endpoints, DateTimeOffset now)
    {
        var members = places.Select((place, index) =>
            CacheClusterRules.NodeAt(place, Identifier.Member(plan.Id, clusterMode: false, nodeGroup: 1, member: index + 1), 1, now)).ToList();
        return new()
        {
            Scope = plan.Scope,
            Id = plan.Id,
            Description = plan.Description,
            Spec = plan.Spec,
            Phase = ReplicationGroupPhase.Creating,
            CreatedAt = now,
            Nodes = members,
            Endpoints = endpoints,
            Primary = members[0].ClusterId,
            AutomaticFailover = plan.AutomaticFailover,
            MultiAz = plan.MultiAz,
            Tags = plan.Tags,
            MemberTags = members.ToDictionary(member => member.ClusterId, _ => plan.Tags),
        };
    }

    /// <summary>What a group made of anything must say, and what it names that must be there.</summary>
    /// <exception cref="FaultException">InvalidParameterValue, UserGroupNotFound, GlobalReplicationGroupNotFoundFault.</exception>
    internal static void CheckNamed(ReplicationGroupRequest request)
    {
        UserGroupRules.CheckNamed(request.UserGroups);
        GlobalReplicationGroupRules.CheckNamed(request.GlobalGroup);
        if (string.IsNullOrWhiteSpace(request.Description))
        {
            throw FaultException.InvalidParameterValue(
                "The parameter ReplicationGroupDescription must be provided and must not be blank.");
        }
    }

    private static int NumCacheClusters(ReplicationGroupRequest request)
    {
        if (request.NumCacheClusters is { } clusters and (< 1 or > ReplicationGroup.ReplicasMax + 1))
        {
            throw FaultException.InvalidParameterValue(
                $"The parameter NumCacheClusters must be between 1 and 6; {clusters} was given.");
        }

        if (request.ReplicasPerNodeGroup is { } replicas and (< 0 or > ReplicationGroup.ReplicasMax))
        {
            throw FaultException.InvalidParameterValue(
                $"The parameter ReplicasPerNodeGroup must be between 0 and 5; {replicas} was given.");
        }

        ShardRules.CheckCount("NumNodeGroups", request.NumNodeGroups);
        if (request.NumNodeGroups * ((request.ReplicasPerNodeGroup ?? 0) + 1) > ShardRules.Quota)
            throw FaultException.NodeQuotaForClusterExceeded(ShardRules.Quota);
        if (request.NumNodeGroups > 1)
            throw FaultException.Unsupported("NumNodeGroups", "Cluster mode is not served yet; use 1.");
        if (request is { NumCacheClusters: { } asked, ReplicasPerNodeGroup: { } each } && asked != each + 1)
        {
            throw FaultException.InvalidParameterCombination(
                $"NumCacheClusters of {asked} and ReplicasPerNodeGroup of {each} contradict each other; give one of them.");
        }

        return request.NumCacheClusters ?? (request.ReplicasPerNodeGroup ?? 0) + 1;
    }

    // Spread over the zones, beginning where the name says; the first is the primary's.
    private static IReadOnlyList<string> Zones(ReplicationGroupRequest request, int clusters, CacheNetwork network, Scope scope)
    {
        if (request.PreferredZones is not { Count: > 0 } zones)
        {
            return !request.MultiAz || network.Zones.Count > 1
                ? network.Spread(request.Id, 0, clusters)
                : throw FaultException.InvalidParameterCombination(
                    $"MultiAZEnabled needs a subnet group with subnets in two availability zones or more; {network.SubnetGroup} has them in {network.Zones[0]}.");
        }

        if (zones.Count != clusters)
        {
            throw FaultException.InvalidParameterCombination(
                "PreferredCacheClusterAZs must name one zone a cache cluster.");
        }

        if (request.MultiAz && zones.Distinct(StringComparer.Ordinal).Count() < 2)
        {
            throw FaultException.InvalidParameterCombination(
                "MultiAZEnabled needs PreferredCacheClusterAZs of two zones or more.");
        }

        return [.. zones.Select(zone => network.Zone("PreferredCacheClusterAZs", zone, scope))];
    }
}
