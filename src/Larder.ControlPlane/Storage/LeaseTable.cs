using Larder.Model.Naming;
using Microsoft.EntityFrameworkCore;

namespace Larder.ControlPlane.Storage;

/// <summary>Which addresses are taken. Its key is the last word: two nodes can never be stored on one address.</summary>
public sealed class LeaseTable(IDbContextFactory<StoreContext> contexts)
{
    public async Task<IReadOnlyList<Lease>> AllAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Leases.AsNoTracking().Select(row => new Lease(row.Address, row.Port)).ToListAsync(cancellation);
    }

    /// <summary>How many each owner has, by its ARN.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountsAsync(Scope scope, CancellationToken cancellation)
    {
        var prefix = new Arn(scope, "", "").ToString()[..^1];
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Leases.Where(row => row.OwnerArn.StartsWith(prefix))
            .GroupBy(row => row.OwnerArn)
            .ToDictionaryAsync(owner => owner.Key, owner => owner.Count(), cancellation);
    }

    internal static void Add(StoreContext context, string ownerArn, IEnumerable<Lease> leases) => context.Leases.AddRange(
        leases.Select(lease => new LeaseRow { Address = lease.Address, Port = lease.Port, OwnerArn = ownerArn }));

    /// <summary>Those that the owner has from now on, all of them.</summary>
    internal static async Task SetAsync(
        StoreContext context, string ownerArn, IReadOnlyList<Lease> leases, CancellationToken cancellation)
    {
        var present = await context.Leases.Where(row => row.OwnerArn == ownerArn).ToListAsync(cancellation);
        context.Leases.RemoveRange(present.Where(row => !leases.Contains(new(row.Address, row.Port))));
        Add(context, ownerArn, leases.Except(present.Select(row => new Lease(row.Address, row.Port))));
    }

    internal static Task FreeAsync(StoreContext context, string ownerArn, CancellationToken cancellation) =>
        context.Leases.Where(row => row.OwnerArn == ownerArn).ExecuteDeleteAsync(cancellation);
}
