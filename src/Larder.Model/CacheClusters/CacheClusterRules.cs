using Larder.Model.Engines;
using Larder.Model.Faults;
using Larder.Model.Naming;
using Larder.Model.Nodes;
using Larder.Model.Tags;

namespace Larder.Model.CacheClusters;

/// <summary>CreateCacheCluster's rules and defaults (API reference, CreateCacheCluster; contract/facts/validation-limits.json).</summary>
public static class CacheClusterRules
{
    public const int MemcachedNodesMax = 40;
    public const string SingleAz = "single-az";
    public const string CrossAz = "cross-az";

    /// <exception cref="FaultException">The caller's mistake, by AWS's code.</exception>
    public static CacheClusterPlan Plan(CacheClusterRequest request, Scope scope, Installation installation)
    {
        var id = Identifier.Normalise("CacheClusterId", request.Id, Identifier.CacheClusterMax);
        var engine = installation.Engines.Resolve(request.Engine, request.EngineVersion);
        var nodes = NumCacheNodes(request.NumCacheNodes, engine);
        var spec = SpecRules.Spec(
            installation, engine, request.NodeType, nodes, request.Port, request.ParameterGroup, request.OwnParameterGroup, request.SubnetGroup);
        return new CacheClusterPlan
        {
            Scope = scope,
            Id = id,
            Spec = spec with { PreferredZone = request.PreferredZone },
            Zones = Zones(request, nodes, scope, engine),
            Tags = TagRules.Add(new Dictionary<string, string>(), request.Tags),
        };
    }

    public static CacheCluster Create(CacheClusterPlan plan, IReadOnlyList<NodePlace> places, DateTimeOffset now) => new()
    {
        Scope = plan.Scope,
        Id = plan.Id,
        Spec = plan.Spec,
        Phase = CacheClusterPhase.Creating,
        CreatedAt = now,
        Tags = plan.Tags,
        Nodes =
        [
            .. places.Select((place, index) => new CacheNode
            {
                ClusterId = plan.Id,
                Id = (index + 1).ToString("0000", System.Globalization.CultureInfo.InvariantCulture),
                Key = place.Key,
                Zone = place.Zone,
                Address = place.Address,
                Port = place.Port,
                CreatedAt = now,
            }),
        ],
    };

    private static int NumCacheNodes(int? asked, Engine engine)
    {
        if (asked is null)
            throw FaultException.InvalidParameterValue("The parameter NumCacheNodes must be provided and must not be null.");
        var most = engine.Program is EngineKind.Memcached ? MemcachedNodesMax : 1;
        if (asked >= 1 && asked <= most) return asked.Value;
        throw FaultException.InvalidParameterValue(most == 1
            ? $"The parameter NumCacheNodes must be 1 for {engine.Name}; {asked} was given. For replicas create a replication group."
            : $"The parameter NumCacheNodes must be between 1 and {most} for {engine.Name}; {asked} was given.");
    }

    private static List<string?> Zones(CacheClusterRequest request, int nodes, Scope scope, Engine engine)
    {
        if (request.AzMode is CrossAz && (engine.Program is not EngineKind.Memcached || nodes == 1))
        {
            throw FaultException.InvalidParameterCombination(
                "AZMode cross-az needs Memcached with more than one cache node.");
        }

        if (request.PreferredZones is { Count: > 0 } zones)
        {
            if (request.PreferredZone is not null)
            {
                throw FaultException.InvalidParameterCombination(
                    "PreferredAvailabilityZone and PreferredAvailabilityZones cannot both be given.");
            }

            if (zones.Count != nodes)
            {
                throw FaultException.InvalidParameterCombination(
                    $"PreferredAvailabilityZones must name one zone a node: {nodes} nodes, {zones.Count} zones.");
            }

            if (request.AzMode is not CrossAz && zones.Distinct(StringComparer.Ordinal).Count() > 1)
                throw FaultException.InvalidParameterCombination("Nodes in several zones need AZMode cross-az.");
            return [.. zones.Select(zone => SpecRules.Zone("PreferredAvailabilityZones", zone, scope))];
        }

        if (request.PreferredZone is { } one)
            return [.. Enumerable.Repeat<string?>(SpecRules.Zone("PreferredAvailabilityZone", one, scope), nodes)];
        return request.AzMode is CrossAz
            ? [.. Enumerable.Range(0, nodes).Select(index => (string?)scope.Zones[index % scope.Zones.Count])]
            : [.. Enumerable.Repeat<string?>(null, nodes)];
    }
}
