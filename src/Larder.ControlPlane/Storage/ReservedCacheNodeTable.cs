using System.Text.Json;
using Larder.ControlPlane.Changes;
using Larder.Model.Faults;
using Larder.Model.Naming;
using Larder.Model.ReservedCacheNodes;
using Microsoft.EntityFrameworkCore;

namespace Larder.ControlPlane.Storage;

/// <summary>Purchases. No grain keeps them: a change is read and written in one transaction of the one writer.</summary>
public sealed class ReservedCacheNodeTable(IDbContextFactory<StoreContext> contexts, StoreWriter writer)
{
    public async Task<ReservedCacheNode?> FindAsync(Scope scope, string id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var row = await Of(context, scope).FirstOrDefaultAsync(one => one.Id == id, cancellation);
        return row is null ? null : Read(row);
    }

    /// <summary>All of a region, in the order of ids; the quota keeps them few.</summary>
    public async Task<IReadOnlyList<ReservedCacheNode>> AllAsync(Scope scope, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return [.. (await Of(context, scope).OrderBy(row => row.Id).ToListAsync(cancellation)).Select(Read)];
    }

    /// <exception cref="FaultException">ReservedCacheNodeAlreadyExists, ReservedCacheNodeQuotaExceeded.</exception>
    public Task InsertAsync(ReservedCacheNode value, int nodesPerRegion, CancellationToken cancellation) => writer.WriteAsync([Changed(value.Scope, value.Id)], async context =>
    {
        var rows = Of(context, value.Scope);
        if (await rows.AnyAsync(row => row.Id == value.Id, cancellation)) throw FaultException.ReservedCacheNodeAlreadyExists(value.Id);
        var now = value.StartTime.UtcTicks;
        PurchaseRules.CheckQuota(
            await rows.Where(row => row.Until > now).SumAsync(row => row.Nodes, cancellation), value.Count, nodesPerRegion);
        context.ReservedCacheNodes.Add(new ReservedCacheNodeRow
        {
            Account = value.Scope.Account,
            Region = value.Scope.Region,
            Id = value.Id,
            Nodes = value.Count,
            Until = value.EndTime.UtcTicks,
            Body = Write(value),
        });
    }, cancellation);

    /// <exception cref="FaultException">ReservedCacheNodeNotFound, and what the change refuses.</exception>
    public async Task<ReservedCacheNode> ChangeAsync(
        Scope scope, string id, Func<ReservedCacheNode, ReservedCacheNode> change, CancellationToken cancellation)
    {
        ReservedCacheNode? changed = null;
        await writer.WriteAsync([Changed(scope, id)], async context =>
        {
            var row = await Of(context, scope).AsTracking().FirstOrDefaultAsync(one => one.Id == id, cancellation)
                ?? throw FaultException.ReservedCacheNodeNotFound(id);
            changed = change(Read(row));
            row.Body = Write(changed);
        }, cancellation);
        return changed!;
    }

    private static Changed Changed(Scope scope, string id) => new(scope, Arn.ReservedCacheNode, id);

    private static IQueryable<ReservedCacheNodeRow> Of(StoreContext context, Scope scope) =>
        context.ReservedCacheNodes.AsNoTracking().Where(row => row.Account == scope.Account && row.Region == scope.Region);

    private static ReservedCacheNode Read(ReservedCacheNodeRow row) =>
        JsonSerializer.Deserialize(row.Body, ModelJson.Default.ReservedCacheNode)!;

    private static string Write(ReservedCacheNode value) => JsonSerializer.Serialize(value, ModelJson.Default.ReservedCacheNode);
}
