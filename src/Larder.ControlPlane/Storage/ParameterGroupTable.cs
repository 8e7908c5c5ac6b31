using System.Text.Json;
using Larder.ControlPlane.Changes;
using Larder.Model.CacheClusters;
using Larder.Model.Events;
using Larder.Model.Faults;
using Larder.Model.Naming;
using Larder.Model.Paging;
using Larder.Model.ParameterGroups;
using Microsoft.EntityFrameworkCore;

namespace Larder.ControlPlane.Storage;

/// <summary>Parameter groups that owners have made. Each change is read, decided and stored in one transaction, together
/// with the question who uses the group: a cache that is being created with it is seen, or sees what became of it.</summary>
public sealed class ParameterGroupTable(IDbContextFactory<StoreContext> contexts, StoreWriter writer)
{
    public async Task<ParameterGroup?> FindAsync(Scope scope, string name, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await RowAsync(context, scope, name, cancellation) is { } row ? Read(row) : null;
    }

    /// <summary>In the order of names, those after this one.</summary>
    public async Task<IReadOnlyList<ParameterGroup>> ListAsync(Scope scope, string after, int limit, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
#pragma warning disable CA1309 // The comparison is the database's, which compares bytes; EF translates no other form.
        var rows = await context.ParameterGroups.AsNoTracking()
            .Where(row => row.Account == scope.Account && row.Region == scope.Region && string.Compare(row.Id, after) > 0)
            .OrderBy(row => row.Id)
            .Take(limit)
            .ToListAsync(cancellation);
#pragma warning restore CA1309
        return [.. rows.Select(Read)];
    }

    /// <exception cref="FaultException">CacheParameterGroupAlreadyExists, CacheParameterGroupQuotaExceeded.</exception>
    public async Task<ParameterGroup> InsertAsync(ParameterGroup group, int quota, CacheEvent told, CancellationToken cancellation)
    {
        var stored = group with { Revision = 1 };
        await writer.WriteAsync([Changed(group.Scope, group.Name)], async context =>
        {
            if (await RowAsync(context, group.Scope, group.Name, cancellation) is not null)
                throw FaultException.CacheParameterGroupAlreadyExists(group.Name);
            var present = await context.ParameterGroups
                .CountAsync(row => row.Account == group.Scope.Account && row.Region == group.Scope.Region, cancellation);
            if (present >= quota) throw FaultException.CacheParameterGroupQuotaExceeded(quota);
            context.ParameterGroups.Add(new ParameterGroupRow
            {
                Account = group.Scope.Account,
                Region = group.Scope.Region,
                Id = group.Name,
                Revision = stored.Revision,
                Settled = true,
                Body = Write(stored),
            });
            EventTable.Add(context, group.Scope, [told]);
        }, cancellation);
        return stored;
    }

    /// <param name="change">From the group as it is, and whether a cache uses it, to what it is to be.</param>
    /// <exception cref="FaultException">CacheParameterGroupNotFound, or what the change throws.</exception>
    public async Task<ParameterGroup> ChangeAsync(
        Scope scope, string name, Func<ParameterGroup, bool, ParameterGroup> change, CacheEvent? told, CancellationToken cancellation)
    {
        ParameterGroup? stored = null;
        await writer.WriteAsync([Changed(scope, name)], async context =>
        {
            var row = await RowAsync(context, scope, name, cancellation) ?? throw FaultException.CacheParameterGroupNotFound(name);
            var group = Read(row);
            stored = change(group, await UsedAsync(context, scope, name, cancellation)) with { Revision = group.Revision + 1 };
            context.Attach(row);
            row.Body = Write(stored);
            row.Revision = stored.Revision;
            if (told is not null) EventTable.Add(context, scope, [told]);
        }, cancellation);
        return stored!;
    }

    /// <param name="check">Throws where it must not go.</param>
    public Task DeleteAsync(
        Scope scope, string name, Action<ParameterGroup, IReadOnlyList<CacheReference>> check, CacheEvent told, CancellationToken cancellation) =>
        writer.WriteAsync([Changed(scope, name)], async context =>
        {
            var row = await RowAsync(context, scope, name, cancellation) ?? throw FaultException.CacheParameterGroupNotFound(name);
            check(Read(row), [.. (await UsersAsync(context, scope, name, cancellation)).Select(user => user.Cache)]);
            context.ParameterGroups.Remove(row);
            EventTable.Add(context, scope, [told]);
        }, cancellation);

    /// <summary>The caches that have this group, in the order of their names.</summary>
    public async Task<IReadOnlyList<ParameterGroupUser>> UsersAsync(Scope scope, string name, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await UsersAsync(context, scope, name, cancellation);
    }

    /// <summary>Within the transaction that gives a cache this group.</summary>
    /// <exception cref="FaultException">CacheParameterGroupNotFound.</exception>
    internal static async Task CheckExistsAsync(StoreContext context, Scope scope, string name, CancellationToken cancellation)
    {
        if (!ParameterGroup.IsDefaultName(name) && await RowAsync(context, scope, name, cancellation) is null)
            throw FaultException.CacheParameterGroupNotFound(name);
    }

    private static async Task<IReadOnlyList<ParameterGroupUser>> UsersAsync(
        StoreContext context, Scope scope, string name, CancellationToken cancellation)
    {
        var rows = await context.CacheClusters.AsNoTracking()
            .Where(row => row.Account == scope.Account && row.Region == scope.Region && row.ParameterGroup == name)
            .ToListAsync(cancellation);
        return ParameterGroupUser.Of(rows.Select(CacheClusterTable.Read));
    }

    private static Changed Changed(Scope scope, string name) => new(scope, Arn.ParameterGroup, name);

    private static Task<bool> UsedAsync(StoreContext context, Scope scope, string name, CancellationToken cancellation) =>
        context.CacheClusters.AnyAsync(
            row => row.Account == scope.Account && row.Region == scope.Region && row.ParameterGroup == name, cancellation);

    private static Task<ParameterGroupRow?> RowAsync(StoreContext context, Scope scope, string name, CancellationToken cancellation) =>
        context.ParameterGroups.AsNoTracking()
            .FirstOrDefaultAsync(row => row.Account == scope.Account && row.Region == scope.Region && row.Id == name, cancellation);

    private static ParameterGroup Read(ParameterGroupRow row) =>
        JsonSerializer.Deserialize(row.Body, ModelJson.Default.ParameterGroup)! with { Revision = row.Revision };

    private static string Write(ParameterGroup group) => JsonSerializer.Serialize(group, ModelJson.Default.ParameterGroup);
}
