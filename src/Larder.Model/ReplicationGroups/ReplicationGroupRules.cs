using Larder.Model.CacheClusters;
using Larder.Model.Engines;
using Larder.Model.Faults;
using Larder.Model.Naming;
using Larder.Model.Nodes;
using Larder.Model.Tags;

namespace Larder.Model.ReplicationGroups;

/// <summary>CreateReplicationGroup's rules and defaults (API reference; contract/facts/validation-limits.json).</summary>
public static class ReplicationGroupRules
{
    /// <exception cref="FaultException">The caller's mistake, by AWS's code.</exception>
    public static ReplicationGroupPlan Plan(ReplicationGroupRequest request, Scope scope, Installation installation)
    {
        var id = Identifier.Normalise("ReplicationGroupId", request.Id, Identifier.ReplicationGroupMax);
        if (string.IsNullOrWhiteSpace(request.Description))
        {
            throw FaultException.InvalidParameterValue(
                "The parameter ReplicationGroupDescription must be provided and must not be blank.");
        }

        var engine = installation.Engines.Resolve(request.Engine ?? EngineNames.Redis, request.EngineVersion);
        if (engine.Program is EngineKind.Memcached)
            throw FaultException.InvalidParameterValue("A replication group runs redis or valkey; for memcached create a cache cluster.");
        CheckShape(request);
        return new ReplicationGroupPlan
        {
            Scope = scope,
            Id = id,
            Description = request.Description,
            Spec = SpecRules.Spec(installation, engine, request.NodeType, 1, request.Port, request.ParameterGroup, request.SubnetGroup),
            Zones = Zones(request, scope),
            Tags = TagRules.Add(new Dictionary<string, string>(), request.Tags),
        };
    }

    public static ReplicationGroup Create(ReplicationGroupPlan plan, IReadOnlyList<NodePlace> places, DateTimeOffset now)
    {
        var members = places.Select((place, index) => new CacheNode
        {
            ClusterId = Identifier.Member(plan.Id, clusterMode: false, nodeGroup: 1, member: index + 1),
            Id = "0001",
            Key = place.Key,
            Zone = place.Zone,
            Addresses = place.Addresses,
            Port = place.Port,
            CreatedAt = now,
        }).ToList();
        return new()
        {
            Scope = plan.Scope,
            Id = plan.Id,
            Description = plan.Description,
            Spec = plan.Spec,
            Phase = ReplicationGroupPhase.Creating,
            CreatedAt = now,
            Nodes = members,
            Tags = plan.Tags,
            MemberTags = members.ToDictionary(member => member.ClusterId, _ => plan.Tags),
        };
    }

    // One primary without replicas; what the following issues turn over is refused here by name.
    private static void CheckShape(ReplicationGroupRequest request)
    {
        if (request.NumCacheClusters is { } clusters and (< 1 or > 6))
        {
            throw FaultException.InvalidParameterValue(
                $"The parameter NumCacheClusters must be between 1 and 6; {clusters} was given.");
        }

        if (request.ReplicasPerNodeGroup is { } replicas and (< 0 or > 5))
        {
            throw FaultException.InvalidParameterValue(
                $"The parameter ReplicasPerNodeGroup must be between 0 and 5; {replicas} was given.");
        }

        if (request.NumNodeGroups is { } shards and (< 1 or > 500))
            throw FaultException.InvalidParameterValue($"The parameter NumNodeGroups must be between 1 and 500; {shards} was given.");
        if ((request.NumCacheClusters ?? 1) == 1 && (request.ReplicasPerNodeGroup ?? 0) == 0 && request.AutomaticFailover)
        {
            throw FaultException.InvalidParameterCombination(
                "AutomaticFailoverEnabled needs at least one replica: NumCacheClusters of 2 or more.");
        }

        if (request.MultiAz && !request.AutomaticFailover)
            throw FaultException.InvalidParameterCombination("MultiAZEnabled needs AutomaticFailoverEnabled.");
        if (request.NumCacheClusters > 1)
            throw FaultException.Unsupported("NumCacheClusters", "Replicas are not served yet; use 1.");
        if (request.ReplicasPerNodeGroup > 0)
            throw FaultException.Unsupported("ReplicasPerNodeGroup", "Replicas are not served yet; use 0.");
        if (request.NumNodeGroups > 1)
            throw FaultException.Unsupported("NumNodeGroups", "Cluster mode is not served yet; use 1.");
    }

    private static List<string?> Zones(ReplicationGroupRequest request, Scope scope)
    {
        if (request.PreferredZones is not { Count: > 0 } zones) return [null];
        if (zones.Count != (request.NumCacheClusters ?? 1))
        {
            throw FaultException.InvalidParameterCombination(
                "PreferredCacheClusterAZs must name one zone a cache cluster.");
        }

        return [.. zones.Select(zone => SpecRules.Zone("PreferredCacheClusterAZs", zone, scope))];
    }
}
