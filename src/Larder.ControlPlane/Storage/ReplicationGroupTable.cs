using System.Text.Json;
using Larder.ControlPlane.Changes;
using Larder.Model;
using Larder.Model.Faults;
using Larder.Model.Naming;
using Larder.Model.Paging;
using Larder.Model.ReplicationGroups;
using Microsoft.EntityFrameworkCore;

namespace Larder.ControlPlane.Storage;

/// <summary>Groups, and with each of them its members' rows, written together.</summary>
public sealed class ReplicationGroupTable(
    IDbContextFactory<StoreContext> contexts, StoreWriter writer, GroupMemberRows members, TimeProvider time)
    : IOwnerTable<ReplicationGroup>
{
    public async Task<ReplicationGroup?> FindAsync(Scope scope, string id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var row = await Queries.ReplicationGroup(context, scope.Account, scope.Region, id);
        return row is null ? null : Read(row);
    }

    /// <summary>In the order of ids.</summary>
    public async Task<Page<ReplicationGroup>> ListAsync(Scope scope, PageRequest page, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = new List<ReplicationGroupRow>(page.Limit + 1);
        await foreach (var row in Queries.ReplicationGroups(context, scope.Account, scope.Region, page.After ?? "", page.Limit + 1))
            rows.Add(row);
        var shown = rows.Take(page.Limit).ToList();
        return new([.. shown.Select(Read)], rows.Count > page.Limit ? PageRequest.Marker(shown[^1].Id) : null);
    }

    public async Task<ReplicationGroup> InsertAsync(ReplicationGroup value, CancellationToken cancellation)
    {
        var stored = value.WithRevision(1);
        await writer.WriteAsync(Changed.Of(stored), async context =>
        {
            var (account, region) = (value.Scope.Account, value.Scope.Region);
            if (await Queries.ReplicationGroup(context, account, region, value.Id) is not null)
                throw FaultException.ReplicationGroupAlreadyExists(value.Id);
            context.ReplicationGroups.Add(new ReplicationGroupRow
            {
                Account = account,
                Region = region,
                Id = value.Id,
                Revision = stored.Revision,
                Settled = false,
                Body = Write(stored),
            });
            LeaseTable.Add(context, stored.Arn, Lease.OfEndpoints(stored));
            await members.WriteAsync(context, stored, cancellation);
        }, cancellation);
        return stored;
    }

    public async Task<ReplicationGroup> UpdateAsync(Change<ReplicationGroup> change, CancellationToken cancellation)
    {
        var stored = change.Next.WithRevision(change.Next.Revision + 1);
        await writer.WriteAsync(Changed.Of(stored), context => SetAsync(context, stored, change, cancellation), cancellation);
        return stored;
    }

    public async Task CheckRoomAsync(ReplicationGroup value, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await members.CheckRoomAsync(context, value, cancellation);
    }

    public Task UpdateAllAsync(IReadOnlyList<Change<ReplicationGroup>> changes, CancellationToken cancellation) =>
        writer.WriteAsync(changes.SelectMany(change => Changed.Of(change.Next)), async context =>
        {
            foreach (var change in changes)
                await SetAsync(context, change.Next.WithRevision(change.Next.Revision + 1), change, cancellation);
        }, cancellation);

    public Task DeleteAsync(Change<ReplicationGroup> change, CancellationToken cancellation) => writer.WriteAsync(Changed.Of(change.Next), async context =>
    {
        if (await Row(context, change.Next).ExecuteDeleteAsync(cancellation) == 0)
            throw new StaleRevisionException($"{change.Next.Arn} is no longer at revision {change.Next.Revision}.");
        await GroupMemberRows.EndAsync(context, change.Next, cancellation);
        await LeaseTable.FreeAsync(context, change.Next.Arn, cancellation);
        EventTable.Add(context, change.Next.Scope, change.Events);
    }, cancellation);

    public async Task<IReadOnlyList<ReplicationGroup>> AllAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return [.. (await context.ReplicationGroups.AsNoTracking().ToListAsync(cancellation)).Select(Read)];
    }

    public async Task<IReadOnlyList<(Scope Scope, string Id)>> KeysAsync(bool unsettledOnly, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var keys = await context.ReplicationGroups.AsNoTracking()
            .Where(row => !unsettledOnly || !row.Settled)
            .Select(row => new { row.Account, row.Region, row.Id })
            .ToListAsync(cancellation);
        return [.. keys.Select(key => (new Scope(key.Account, key.Region), key.Id))];
    }

    private async Task SetAsync(
        StoreContext context, ReplicationGroup stored, Change<ReplicationGroup> change, CancellationToken cancellation)
    {
        var settled = stored.NextStep(time.GetUtcNow()) is Model.Nodes.Step.None && !stored.HasPending;
        var body = Write(stored);
        var changed = await Row(context, change.Next)
            .ExecuteUpdateAsync(row => row
                .SetProperty(one => one.Revision, stored.Revision)
                .SetProperty(one => one.Settled, settled)
                .SetProperty(one => one.Body, body), cancellation);
        if (changed == 0) throw new StaleRevisionException($"{stored.Arn} is no longer at revision {change.Next.Revision}.");
        await members.WriteAsync(context, stored, cancellation);
        EventTable.Add(context, stored.Scope, change.Events);
    }

    private static IQueryable<ReplicationGroupRow> Row(StoreContext context, ReplicationGroup value) =>
        context.ReplicationGroups.Where(row =>
            row.Account == value.Scope.Account && row.Region == value.Scope.Region
            && row.Id == value.Id && row.Revision == value.Revision);

    private static ReplicationGroup Read(ReplicationGroupRow row) =>
        JsonSerializer.Deserialize(row.Body, ModelJson.Default.ReplicationGroup)!.WithRevision(row.Revision);

    private static string Write(ReplicationGroup value) => JsonSerializer.Serialize(value, ModelJson.Default.ReplicationGroup);
}
