using System.Text.Json;
using Larder.Model.CacheClusters;
using Larder.Model.Events;
using Larder.Model.Faults;
using Larder.Model.Naming;
using Larder.Model.SubnetGroups;
using Larder.Model.Vpcs;
using Microsoft.EntityFrameworkCore;

namespace Larder.ControlPlane.Storage;

/// <summary>One row for all VPCs of an account in a region. Where nothing was changed yet there is no row: what is there
/// by default follows from account and region, so no read ever writes.</summary>
public sealed class NetworkTable(IDbContextFactory<StoreContext> contexts, StoreWriter writer)
{
    public async Task<Network> ReadAsync(Scope scope, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return Read(scope, await Queries.Network(context, scope.Account, scope.Region));
    }

    /// <summary>Which caches have what of it, in the order of their names.</summary>
    public async Task<NetworkUse> UseAsync(Scope scope, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await UseAsync(context, scope, cancellation);
    }

    /// <summary>Reads, decides and stores in one transaction. Nothing has to be done beside the store, so no grain is
    /// needed to be its only writer: the writer's queue lets one in at a time, and were there another process, the
    /// transaction or the revision would refuse the second.</summary>
    /// <param name="scope">Whose, and where.</param>
    /// <param name="change">Pure; the same network in return stores nothing, and a fault neither.</param>
    /// <param name="cancellation">Ends it.</param>
    public Task<T> ChangeAsync<T>(Scope scope, Func<Network, (Network Next, T Result)> change, CancellationToken cancellation) =>
        ChangeAsync(scope, (network, _) => change(network), asksUse: false, [], cancellation);

    /// <inheritdoc cref="ChangeAsync{T}(Scope, Func{Network, ValueTuple{Network, T}}, CancellationToken)"/>
    /// <param name="events">What is told of it, once it is stored.</param>
    public Task<T> ChangeAsync<T>(
        Scope scope, Func<Network, NetworkUse, (Network Next, T Result)> change, IReadOnlyList<CacheEvent> events,
        CancellationToken cancellation) =>
        ChangeAsync(scope, change, asksUse: true, events, cancellation);

    private async Task<T> ChangeAsync<T>(
        Scope scope, Func<Network, NetworkUse, (Network Next, T Result)> change, bool asksUse, IReadOnlyList<CacheEvent> events,
        CancellationToken cancellation)
    {
        T result = default!;
        await writer.WriteAsync([new(scope, "network", "")], async context =>
        {
            var row = await context.Networks.FindAsync([scope.Account, scope.Region], cancellation);
            var network = Read(scope, row);
            (var next, result) = change(network, asksUse ? await UseAsync(context, scope, cancellation) : NetworkUse.None);
            if (ReferenceEquals(next, network)) return;
            EventTable.Add(context, scope, events);
            var body = JsonSerializer.Serialize(next, ModelJson.Default.Network);
            if (row is null)
            {
                context.Networks.Add(new NetworkRow { Account = scope.Account, Region = scope.Region, Revision = 1, Body = body });
                return;
            }

            (row.Body, row.Revision) = (body, row.Revision + 1);
        }, cancellation);
        return result;
    }

    /// <summary>Within the transaction that makes a cache: whether what it was placed into is there still.</summary>
    /// <exception cref="FaultException">As <see cref="CacheNetwork"/> has it.</exception>
    internal static async Task CheckAsync(StoreContext context, CacheCluster cluster)
    {
        var (scope, spec) = (cluster.Scope, cluster.Spec);
        var network = CacheNetwork.Of(
            Read(scope, await Queries.Network(context, scope.Account, scope.Region)), spec.SubnetGroup, spec.SecurityGroups);
        foreach (var node in cluster.Nodes) network.Zone("PreferredAvailabilityZone", node.Zone, scope);
    }

    /// <summary>Where an account has anything, in the order of names.</summary>
    public async Task<IReadOnlyList<string>> RegionsAsync(string account, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Networks.Where(row => row.Account == account).Select(row => row.Region)
            .Union(context.ReplicationGroups.Where(row => row.Account == account).Select(row => row.Region))
            .Union(context.CacheClusters.Where(row => row.Account == account).Select(row => row.Region))
            .Union(context.ParameterGroups.Where(row => row.Account == account).Select(row => row.Region))
            .Union(context.ReservedCacheNodes.Where(row => row.Account == account).Select(row => row.Region))
            .Union(context.KmsKeys.Where(row => row.Account == account).Select(row => row.Region))
            .OrderBy(region => region)
            .ToListAsync(cancellation);
    }

    private static async Task<NetworkUse> UseAsync(StoreContext context, Scope scope, CancellationToken cancellation)
    {
        var rows = await context.CacheClusters
            .Where(row => row.Account == scope.Account && row.Region == scope.Region)
            .Select(row => new { row.Id, row.ReplicationGroupId, row.SubnetGroup, row.Zones, row.SecurityGroups })
            .ToListAsync(cancellation);
        // Members of a group are one cache, which has what the first has, in all their zones.
        return new([.. rows
            .GroupBy(row => new CacheReference(row.ReplicationGroupId ?? row.Id, row.ReplicationGroupId is not null))
            .OrderBy(cache => cache.Key.Id, StringComparer.Ordinal)
            .Select(cache => new NetworkUser(
                cache.Key, cache.First().SubnetGroup,
                [.. cache.SelectMany(row => Words(row.Zones)).Distinct(StringComparer.Ordinal)], Words(cache.First().SecurityGroups)))]);
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static Network Read(Scope scope, NetworkRow? row) =>
        row is null ? DefaultNetwork.Of(scope) : JsonSerializer.Deserialize(row.Body, ModelJson.Default.Network)!;
}
