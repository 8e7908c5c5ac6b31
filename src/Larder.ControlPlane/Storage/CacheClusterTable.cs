using System.Text.Json;
using Larder.ControlPlane.Changes;
using Larder.Model;
using Larder.Model.CacheClusters;
using Larder.Model.Faults;
using Larder.Model.Naming;
using Larder.Model.Paging;
using Microsoft.EntityFrameworkCore;

namespace Larder.ControlPlane.Storage;

/// <summary>Clusters of their own and members of groups, in one list as DescribeCacheClusters shows them.</summary>
public sealed class CacheClusterTable(
    IDbContextFactory<StoreContext> contexts, StoreWriter writer, Admission admission, TimeProvider time)
    : IOwnerTable<CacheCluster>
{
    public async Task<CacheCluster?> FindAsync(Scope scope, string id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var row = await Queries.CacheCluster(context, scope.Account, scope.Region, id);
        return row is null ? null : Read(row);
    }

    // A member has its group for a writer.
    async Task<CacheCluster?> IOwnerTable<CacheCluster>.FindAsync(Scope scope, string id, CancellationToken cancellation) =>
        await FindAsync(scope, id, cancellation) is { ReplicationGroupId: null } own ? own : null;

    /// <summary>In the order of ids.</summary>
    /// <param name="standaloneOnly">DescribeCacheClusters' ShowCacheClustersNotInReplicationGroups.</param>
    public async Task<Page<CacheCluster>> ListAsync(
        Scope scope, bool standaloneOnly, PageRequest page, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = new List<CacheClusterRow>(page.Limit + 1);
        await foreach (var row in Queries.CacheClusters(
            context, scope.Account, scope.Region, page.After ?? "", standaloneOnly, page.Limit + 1))
        {
            rows.Add(row);
        }

        var shown = rows.Take(page.Limit).ToList();
        return new([.. shown.Select(Read)], rows.Count > page.Limit ? PageRequest.Marker(shown[^1].Id) : null);
    }

    public async Task<CacheCluster> InsertAsync(CacheCluster value, CancellationToken cancellation)
    {
        var stored = value.WithRevision(1);
        await writer.WriteAsync([Changed.Of(stored)], async context =>
        {
            await admission.CheckAsync(context, value.Scope, [stored], cancellation);
            await AddAsync(context, stored, settled: false);
        }, cancellation);
        return stored;
    }

    public async Task<CacheCluster> UpdateAsync(Change<CacheCluster> change, CancellationToken cancellation)
    {
        var stored = change.Next.WithRevision(change.Next.Revision + 1);
        await writer.WriteAsync([Changed.Of(stored)], context => SetAsync(context, stored, change, cancellation), cancellation);
        return stored;
    }

    public async Task CheckRoomAsync(CacheCluster value, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var present = await Row(context, value).Select(row => row.MemoryBytes).FirstOrDefaultAsync(cancellation);
        await admission.CheckMemoryAsync(context, value.MemoryBytes - present, cancellation);
    }

    public Task UpdateAllAsync(IReadOnlyList<Change<CacheCluster>> changes, CancellationToken cancellation) =>
        writer.WriteAsync(changes.Select(change => Changed.Of(change.Next)), async context =>
        {
            foreach (var change in changes)
                await SetAsync(context, change.Next.WithRevision(change.Next.Revision + 1), change, cancellation);
        }, cancellation);

    public Task DeleteAsync(Change<CacheCluster> change, CancellationToken cancellation) => writer.WriteAsync([Changed.Of(change.Next)], async context =>
    {
        if (!await RemoveAsync(context, change.Next, cancellation, change.Next.Revision))
            throw new StaleRevisionException($"{change.Next.Arn} is no longer at revision {change.Next.Revision}.");
        EventTable.Add(context, change.Next.Scope, change.Events);
    }, cancellation);

    public async Task<IReadOnlyList<CacheCluster>> AllAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await context.CacheClusters.AsNoTracking().Where(row => row.ReplicationGroupId == null).ToListAsync(cancellation);
        return [.. rows.Select(Read)];
    }

    public async Task<IReadOnlyList<(Scope Scope, string Id)>> KeysAsync(bool unsettledOnly, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var keys = await context.CacheClusters.AsNoTracking()
            .Where(row => row.ReplicationGroupId == null && (!unsettledOnly || !row.Settled))
            .Select(row => new { row.Account, row.Region, row.Id })
            .ToListAsync(cancellation);
        return [.. keys.Select(key => (new Scope(key.Account, key.Region), key.Id))];
    }

    internal static async Task AddAsync(StoreContext context, CacheCluster value, bool settled)
    {
        if (await Queries.CacheCluster(context, value.Scope.Account, value.Scope.Region, value.Id) is not null)
            throw FaultException.CacheClusterAlreadyExists(value.Id);
        await ParameterGroupTable.CheckExistsAsync(context, value.Scope, value.Spec.ParameterGroup, CancellationToken.None);
        await NetworkTable.CheckAsync(context, value);
        context.CacheClusters.Add(new CacheClusterRow
        {
            Account = value.Scope.Account,
            Region = value.Scope.Region,
            Id = value.Id,
            Revision = value.Revision,
            ReplicationGroupId = value.ReplicationGroupId,
            Nodes = value.Nodes.Count,
            MemoryBytes = value.MemoryBytes,
            ParameterGroup = value.Spec.ParameterGroup,
            SubnetGroup = value.Spec.SubnetGroup,
            Zones = ZonesOf(value),
            SecurityGroups = SecurityGroupsOf(value),
            Settled = settled,
            Body = Write(value),
        });
        LeaseTable.Add(context, value.Arn, Lease.Of(value));
    }

    /// <param name="expected">The revision that the row must still have; null for a group's member, which the group's own guards.</param>
    internal static async Task<bool> SetAsync(
        StoreContext context, CacheCluster value, bool settled, CancellationToken cancellation, long? expected = null)
    {
        var body = Write(value);
        var (zones, securityGroups) = (ZonesOf(value), SecurityGroupsOf(value));
        return await Row(context, value)
            .Where(row => expected == null || (row.Revision == expected && row.ReplicationGroupId == null))
            .ExecuteUpdateAsync(row => row
                .SetProperty(one => one.Revision, value.Revision)
                .SetProperty(one => one.ReplicationGroupId, value.ReplicationGroupId)
                .SetProperty(one => one.Settled, settled)
                .SetProperty(one => one.Nodes, value.Nodes.Count)
                .SetProperty(one => one.MemoryBytes, value.MemoryBytes)
                .SetProperty(one => one.ParameterGroup, value.Spec.ParameterGroup)
                .SetProperty(one => one.Zones, zones)
                .SetProperty(one => one.SecurityGroups, securityGroups)
                .SetProperty(one => one.Body, body), cancellation) == 1;
    }

    /// <summary>A cluster of its own becomes a member of a group.</summary>
    internal static Task<bool> AdoptAsync(
        StoreContext context, CacheCluster member, long expected, CancellationToken cancellation) =>
        SetAsync(context, member, settled: true, cancellation, expected);

    /// <inheritdoc cref="SetAsync"/>
    internal static async Task<bool> RemoveAsync(
        StoreContext context, CacheCluster value, CancellationToken cancellation, long? expected = null)
    {
        var removed = await Row(context, value)
            .Where(row => expected == null || row.Revision == expected)
            .ExecuteDeleteAsync(cancellation);
        await LeaseTable.FreeAsync(context, value.Arn, cancellation);
        return removed == 1;
    }

    private async Task SetAsync(
        StoreContext context, CacheCluster stored, Change<CacheCluster> change, CancellationToken cancellation)
    {
        await CountAsync(context, stored, cancellation);
        var settled = stored.NextStep(time.GetUtcNow()) is Model.Nodes.Step.None && !stored.HasPending;
        if (!await SetAsync(context, stored, settled, cancellation, change.Next.Revision))
            throw new StaleRevisionException($"{stored.Arn} is no longer at revision {change.Next.Revision}.");
        EventTable.Add(context, stored.Scope, change.Events);
    }

    // A cluster that has more nodes than before, or larger ones, needs room for them, and its addresses are leased as they come and go.
    private async Task CountAsync(StoreContext context, CacheCluster stored, CancellationToken cancellation)
    {
        var before = await Row(context, stored).Select(row => new { row.Nodes, row.MemoryBytes }).FirstOrDefaultAsync(cancellation);
        var present = before?.Nodes ?? 0;
        if (present == stored.Nodes.Count)
        {
            await admission.CheckMemoryAsync(context, stored.MemoryBytes - before?.MemoryBytes ?? 0, cancellation);
            return;
        }

        if (present < stored.Nodes.Count)
            await admission.CheckAsync(context, stored.Scope, [stored with { Nodes = [.. stored.Nodes.Skip(present)] }], cancellation);
        await LeaseTable.SetAsync(context, stored.Arn, [.. Lease.Of(stored)], cancellation);
    }

    private static IQueryable<CacheClusterRow> Row(StoreContext context, CacheCluster value) =>
        context.CacheClusters.Where(row =>
            row.Account == value.Scope.Account && row.Region == value.Scope.Region && row.Id == value.Id);

    private static string ZonesOf(CacheCluster value) =>
        string.Join(' ', value.Nodes.Select(node => node.Zone).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static string SecurityGroupsOf(CacheCluster value) => string.Join(' ', value.Spec.SecurityGroups);

    internal static CacheCluster Read(CacheClusterRow row) =>
        JsonSerializer.Deserialize(row.Body, ModelJson.Default.CacheCluster)!.WithRevision(row.Revision);

    private static string Write(CacheCluster value) => JsonSerializer.Serialize(value, ModelJson.Default.CacheCluster);
}
