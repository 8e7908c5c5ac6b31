using Larder.ControlPlane.Hosts;
using Larder.Model.CacheClusters;
using Larder.Model.Faults;
using Larder.Model.Naming;
using Larder.Model.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Larder.ControlPlane.Storage;

/// <summary>Whether there is room, asked within the transaction that takes it: two creates cannot both have the last.</summary>
public sealed class Admission(IHosts hosts, IOptions<HostsOptions> options)
{
    internal async Task CheckAsync(
        StoreContext context, Scope scope, IReadOnlyList<CacheCluster> added, CancellationToken cancellation)
    {
        var present = context.CacheClusters.Where(row => row.Account == scope.Account && row.Region == scope.Region);
        var nodes = await present.SumAsync(row => row.Nodes, cancellation);
        if (nodes + added.Sum(cluster => cluster.Nodes.Count) > options.Value.NodesPerRegion)
            throw FaultException.NodeQuotaForCustomerExceeded(options.Value.NodesPerRegion);
        if (options.Value.ClustersPerRegion is > 0 and var clusters)
        {
            // What is added to a cluster that is there is no cluster more.
            var ids = added.Select(cluster => cluster.Id).ToList();
            if (await present.CountAsync(row => !ids.Contains(row.Id), cancellation) + ids.Count > clusters)
                throw FaultException.ClusterQuotaForCustomerExceeded(clusters);
        }

        await CheckMemoryAsync(context, added.Sum(cluster => cluster.MemoryBytes), cancellation);
    }

    /// <summary>Room for nodes that there are and that are to take more than before.</summary>
    /// <param name="more">Bytes.</param>
    /// <exception cref="FaultException">InsufficientCacheClusterCapacity.</exception>
    internal async Task CheckMemoryAsync(StoreContext context, long more, CancellationToken cancellation)
    {
        if (more <= 0) return;
        var committed = await context.CacheClusters.SumAsync(row => row.MemoryBytes, cancellation);
        NodeMemory.Admit(more, committed, hosts.Capacity, options.Value.Overcommit);
    }
}
