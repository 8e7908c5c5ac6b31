using Larder.Model.CacheClusters;
using Larder.Model.KmsKeys;
using Larder.Model.Naming;
using Larder.Model.ParameterGroups;
using Larder.Model.ReplicationGroups;
using Larder.Model.ReservedCacheNodes;
using Larder.Model.Vpcs;

namespace Larder.Model.Leftovers;

/// <summary>All that is stored for an account in a region.</summary>
public sealed record RegionHoldings
{
    public required Scope Scope { get; init; }
    public IReadOnlyList<ReplicationGroup> Groups { get; init; } = [];

    /// <summary>Those that are members of no group.</summary>
    public IReadOnlyList<CacheCluster> Clusters { get; init; } = [];

    /// <summary>The owner's own.</summary>
    public IReadOnlyList<ParameterGroup> ParameterGroups { get; init; } = [];
    public required Network Network { get; init; }
    public IReadOnlyList<KmsKey> Keys { get; init; } = [];
    public IReadOnlyList<ReservedCacheNode> ReservedNodes { get; init; } = [];

    /// <summary>How many addresses are leased, by the ARN of a cluster or group.</summary>
    public IReadOnlyDictionary<string, int> Leases { get; init; } = new Dictionary<string, int>();

    /// <summary>Blocks of the machine's addresses, as people write them: 127.64.3.1-254, or a range of ports.</summary>
    public IReadOnlyList<string> AddressBlocks { get; init; } = [];

    public IEnumerable<string> NodeKeys =>
        Groups.SelectMany(group => group.Nodes).Concat(Clusters.SelectMany(cluster => cluster.Nodes)).Select(node => node.Key);
}
