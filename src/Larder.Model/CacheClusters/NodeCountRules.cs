using System.Globalization;
using Larder.Model.Faults;
using Larder.Model.Nodes;
using Larder.Model.SubnetGroups;

namespace Larder.Model.CacheClusters;

/// <summary>More and fewer nodes of a Memcached cluster (API reference, ModifyCacheCluster: NumCacheNodes).</summary>
public static class NodeCountRules
{
    /// <summary>The zone of each node that the change adds; none where it adds none.</summary>
    /// <exception cref="FaultException">InvalidParameterValue, InvalidParameterCombination, NodeQuotaForClusterExceeded.</exception>
    public static IReadOnlyList<string> AddedZones(CacheCluster cluster, ClusterChange change, CacheNetwork network)
    {
        Demand.OneOf("AZMode", change.AzMode, [CacheClusterRules.SingleAz, CacheClusterRules.CrossAz]);
        if (change.AzMode is not null && cluster.Spec.Engine.Program is not EngineKind.Memcached)
            throw FaultException.InvalidParameterCombination("AZMode is for Memcached alone.");
        var staying = cluster.Staying.ToList();
        var wanted = change.NumCacheNodes ?? staying.Count;
        Check(cluster, change, staying, wanted);
        var added = Math.Max(0, wanted - staying.Count);
        var zones = staying.Select(node => node.Zone).Distinct(StringComparer.Ordinal).ToList();
        var across = change.AzMode is { } mode ? string.Equals(mode, CacheClusterRules.CrossAz, StringComparison.OrdinalIgnoreCase) : zones.Count > 1;
        if (change.NewZones is not { Count: > 0 } asked)
        {
            return across
                ? [.. Enumerable.Range(staying.Count, added).Select(index => network.Zones[index % network.Zones.Count])]
                : [.. Enumerable.Repeat(zones[0], added)];
        }

        if (asked.Count != added)
        {
            throw FaultException.InvalidParameterCombination(
                $"NewAvailabilityZones must name one zone for each node that is added: {added} nodes, {asked.Count} zones.");
        }

        var named = asked.Select(zone => network.Zone("NewAvailabilityZones", zone, cluster.Scope)).ToList();
        return across || named.Concat(zones).Distinct(StringComparer.Ordinal).Count() == 1
            ? named
            : throw FaultException.InvalidParameterCombination("Nodes in several zones need AZMode cross-az.");
    }

    /// <param name="cluster">Available.</param>
    /// <param name="change">That <see cref="AddedZones"/> let through.</param>
    /// <param name="places">Of the nodes that are added.</param>
    /// <param name="now">The time.</param>
    internal static CacheCluster Apply(CacheCluster cluster, ClusterChange change, IReadOnlyList<NodePlace> places, DateTimeOffset now)
    {
        var last = cluster.Nodes.Max(node => int.Parse(node.Id, CultureInfo.InvariantCulture));
        var nodes = cluster.Nodes.Select(node => change.NodeIdsToRemove?.Contains(node.Id) is true ? node with { Leaving = true } : node)
            .Concat(places.Select((place, index) => CacheClusterRules.NodeAt(place, cluster.Id, last + index + 1, now)))
            .ToList();
        return cluster with { Nodes = nodes, Spec = cluster.Spec with { NumCacheNodes = nodes.Count(node => !node.Leaving) } };
    }

    private static void Check(CacheCluster cluster, ClusterChange change, List<CacheNode> staying, int wanted)
    {
        if (cluster.Spec.Engine.Program is not EngineKind.Memcached && wanted != 1)
        {
            throw FaultException.InvalidParameterValue(
                $"The parameter NumCacheNodes must be 1 for {cluster.Spec.Engine.Name}; {wanted} was given. For replicas create a replication group.");
        }

        if (wanted < 1) throw FaultException.InvalidParameterValue($"The parameter NumCacheNodes must be at least 1; {wanted} was given.");
        if (wanted > CacheClusterRules.MemcachedNodesMax) throw FaultException.NodeQuotaForClusterExceeded(CacheClusterRules.MemcachedNodesMax);
        var removed = change.NodeIdsToRemove?.Distinct(StringComparer.Ordinal).ToList() ?? [];
        if (removed.Except(staying.Select(node => node.Id)).FirstOrDefault() is { } unknown)
        {
            throw FaultException.InvalidParameterValue(
                $"The parameter CacheNodeIdsToRemove must name nodes of the cluster: {string.Join(", ", staying.Select(node => node.Id))}; {unknown} was given.");
        }

        if (removed.Count != Math.Max(0, staying.Count - wanted))
        {
            throw FaultException.InvalidParameterCombination(
                $"CacheNodeIdsToRemove must name the nodes that go: the cluster has {staying.Count} and is to have {wanted}; {removed.Count} were named.");
        }
    }
}
