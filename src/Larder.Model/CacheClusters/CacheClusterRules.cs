using Larder.Model.Engines;
using Larder.Model.Faults;
using Larder.Model.Naming;
using Larder.Model.Nodes;
using Larder.Model.SubnetGroups;
using Larder.Model.Tags;
using Larder.Model.Vpcs;

namespace Larder.Model.CacheClusters;

/// <summary>CreateCacheCluster's rules and defaults (API reference, CreateCacheCluster; contract/facts/validation-limits.json).</summary>
public static class CacheClusterRules
{
    public const int MemcachedNodesMax = 40;
    public const string SingleAz = "single-az";
    public const string CrossAz = "cross-az";

    /// <exception cref="FaultException">The caller's mistake, by AWS's code.</exception>
    public static CacheClusterPlan Plan(CacheClusterRequest request, Network network, Installation installation)
    {
        var id = Identifier.Normalise("CacheClusterId", request.Id, Identifier.CacheClusterMax);
        var engine = installation.Engines.Resolve(request.Engine, request.EngineVersion);
        var nodes = NumCacheNodes(request.NumCacheNodes, engine);
        var own = CacheNetwork.Of(network, request.SubnetGroup, request.SecurityGroups);
        var spec = SpecRules.Spec(request, engine, nodes, own, network.Scope.Region, installation);
        return new CacheClusterPlan
        {
            Scope = network.Scope,
            Id = id,
            Spec = spec with { PreferredZone = request.PreferredZone },
            Zones = Zones(request, nodes, own, network.Scope, engine),
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
            .. places.Select((place, index) => NodeAt(place, plan.Id, index + 1, now)),
        ],
    };

    internal static CacheNode NodeAt(NodePlace place, string clusterId, int number, DateTimeOffset now) => new()
    {
        ClusterId = clusterId,
        Id = number.ToString("0000", System.Globalization.CultureInfo.InvariantCulture),
        Key = place.Key,
        Zone = place.Zone,
        Address = place.Address,
        Port = place.Port,
        CreatedAt = now,
        Joining = true,
    };

    private static int NumCacheNodes(int? asked, Engine engine)
    {
        if (asked is null)
            throw FaultException.InvalidParameterValue("The parameter NumCacheNodes must be provided and must not be null.");
        var most = engine.Program is EngineKind.Memcached ? MemcachedNodesMax : 1;
        if (asked >= 1 && asked <= most) return asked.Value;
        if (asked > MemcachedNodesMax && most > 1) throw FaultException.NodeQuotaForClusterExceeded(MemcachedNodesMax);
        throw FaultException.InvalidParameterValue(most == 1
            ? $"The parameter NumCacheNodes must be 1 for {engine.Name}; {asked} was given. For replicas create a replication group."
            : $"The parameter NumCacheNodes must be between 1 and {most} for {engine.Name}; {asked} was given.");
    }

    private static IReadOnlyList<string> Zones(CacheClusterRequest request, int nodes, CacheNetwork network, Scope scope, Engine engine)
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
            return [.. zones.Select(zone => network.Zone("PreferredAvailabilityZones", zone, scope))];
        }

        if (request.AzMode is CrossAz)
        {
            return network.Zones.Count > 1
                ? [.. Enumerable.Range(0, nodes).Select(index => network.Zones[index % network.Zones.Count])]
                : throw FaultException.InvalidParameterCombination($"AZMode cross-az needs a subnet group with subnets in two availability zones or more; {network.SubnetGroup} has them in {network.Zones[0]}.");
        }

        var one = request.PreferredZone is { } asked
            ? network.Zone("PreferredAvailabilityZone", asked, scope)
            : network.Spread(request.Id, 0, 1)[0];
        return [.. Enumerable.Repeat(one, nodes)];
    }
}
