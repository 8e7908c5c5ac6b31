using Larder.ControlPlane.Hosts;
using Larder.ControlPlane.Storage;
using Larder.Model.Leftovers;
using Larder.Model.Naming;
using Larder.Model.Paging;

namespace Larder.ControlPlane.Leftovers;

/// <summary>Reads all that is stored for an account in a region.</summary>
public sealed class RegionReader(
    ReplicationGroupTable groups, CacheClusterTable clusters, ParameterGroupTable parameterGroups, NetworkTable networks,
    KmsKeyTable keys, ReservedCacheNodeTable reservedNodes, LeaseTable leases, IHosts hosts, TimeProvider time)
{
    public async Task<RegionHoldings> ReadAsync(Scope scope, CancellationToken cancellation) => new()
    {
        Scope = scope,
        Groups = await AllAsync(page => groups.ListAsync(scope, page, cancellation)),
        Clusters = await AllAsync(page => clusters.ListAsync(scope, standaloneOnly: true, page, cancellation)),
        ParameterGroups = await parameterGroups.ListAsync(scope, "", int.MaxValue, cancellation),
        Network = await networks.ReadAsync(scope, cancellation),
        Keys = await keys.ListAsync(scope, "", int.MaxValue, time.GetUtcNow(), cancellation),
        ReservedNodes = await reservedNodes.AllAsync(scope, cancellation),
        Leases = await leases.CountsAsync(scope, cancellation),
        AddressBlocks = await BlocksAsync(scope, cancellation),
    };

    /// <summary>Where the account has anything stored.</summary>
    public Task<IReadOnlyList<string>> RegionsAsync(string account, CancellationToken cancellation) =>
        networks.RegionsAsync(account, cancellation);

    private async Task<IReadOnlyList<string>> BlocksAsync(Scope scope, CancellationToken cancellation)
    {
        var blocks = new List<string>();
        foreach (var zone in scope.Zones)
            blocks.AddRange((await hosts.BlocksAsync(AddressPool.LabelOf(scope, zone), cancellation)).Select(block => block.ToString()));
        return blocks;
    }

    private static async Task<IReadOnlyList<T>> AllAsync<T>(Func<PageRequest, Task<Page<T>>> list)
    {
        var all = new List<T>();
        string? marker = null;
        do
        {
            var page = await list(PageRequest.From(null, marker));
            all.AddRange(page.Items);
            marker = page.Marker;
        }
        while (marker is not null);
        return all;
    }
}
