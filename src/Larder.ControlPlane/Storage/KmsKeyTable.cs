using System.Text.Json;
using Larder.Model.Faults;
using Larder.Model.KmsKeys;
using Larder.Model.Naming;
using Microsoft.EntityFrameworkCore;

namespace Larder.ControlPlane.Storage;

/// <summary>Keys of KMS and their material. No grain keeps them: a change is read, decided and stored in one transaction of
/// the one writer. What is gone by its date is not found, whether or not it was destroyed yet.</summary>
public sealed class KmsKeyTable(IDbContextFactory<StoreContext> contexts, StoreWriter writer)
{
    private const string Kind = "key";

    public async Task<KmsKey?> FindAsync(Scope scope, string id, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await RowAsync(context, scope, id, now, cancellation) is { } row ? Read(row) : null;
    }

    /// <summary>In the order of ids, those after this one.</summary>
    public async Task<IReadOnlyList<KmsKey>> ListAsync(
        Scope scope, string after, int limit, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
#pragma warning disable CA1309 // The comparison is the database's, which compares bytes; EF translates no other form.
        var rows = await Of(context, scope, now).AsNoTracking()
            .Where(row => string.Compare(row.Id, after) > 0)
            .OrderBy(row => row.Id)
            .Take(limit)
            .ToListAsync(cancellation);
#pragma warning restore CA1309
        return [.. rows.Select(Read)];
    }

    /// <exception cref="FaultException">LimitExceededException.</exception>
    public Task InsertAsync(KmsKey key, byte[] wrapped, int quota, CancellationToken cancellation) =>
        writer.WriteAsync([new(key.Scope, Kind, key.Id)], async context =>
    {
        if (await Of(context, key.Scope, key.CreationDate).CountAsync(cancellation) >= quota)
            throw FaultException.KmsLimitExceeded($"A region can have at most {quota} keys.");
        var (account, region) = (key.Scope.Account, key.Scope.Region);
        context.KmsKeys.Add(new() { Account = account, Region = region, Id = key.Id, Revision = 1, Until = Until(key), Body = Write(key) });
        context.KmsMaterials.Add(new() { Account = account, Region = region, Id = key.Id, Wrapped = wrapped });
    }, cancellation);

    /// <param name="change">Pure; the same key in return stores nothing, and a fault neither.</param>
    /// <exception cref="FaultException">NotFoundException, and what the change refuses.</exception>
    public async Task<KmsKey> ChangeAsync(
        Scope scope, string id, DateTimeOffset now, Func<KmsKey, KmsKey> change, CancellationToken cancellation)
    {
        KmsKey? next = null;
        await writer.WriteAsync([new(scope, Kind, id)], async context =>
        {
            var row = await RowAsync(context, scope, id, now, cancellation)
                ?? throw FaultException.KmsKeyNotFound(KmsArn.OfKey(scope, id));
            var key = Read(row);
            next = change(key);
            if (ReferenceEquals(next, key)) return;
            context.Attach(row);
            (row.Body, row.Until, row.Revision) = (Write(next), Until(next), row.Revision + 1);
        }, cancellation);
        return next!;
    }

    /// <summary>Null where there is no such key.</summary>
    public async Task<byte[]?> MaterialAsync(Scope scope, string id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.KmsMaterials
            .Where(row => row.Account == scope.Account && row.Region == scope.Region && row.Id == id)
            .Select(row => row.Wrapped)
            .FirstOrDefaultAsync(cancellation);
    }

    /// <summary>Deletes what is gone by its date: keys, their aliases and their material.</summary>
    /// <returns>How many keys; where there are none, nothing is written.</returns>
    public async Task<int> DestroyAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var ticks = now.UtcTicks;
        await using (var context = await contexts.CreateDbContextAsync(cancellation))
        {
            if (!await context.KmsKeys.AnyAsync(row => row.Until <= ticks, cancellation)) return 0;
        }

        var destroyed = 0;
        await writer.WriteAsync([], async context =>
        {
            await context.KmsMaterials
                .Where(material => context.KmsKeys.Any(key => key.Account == material.Account && key.Region == material.Region
                    && key.Id == material.Id && key.Until <= ticks))
                .ExecuteDeleteAsync(cancellation);
            await context.KmsAliases
                .Where(alias => context.KmsKeys.Any(key => key.Account == alias.Account && key.Region == alias.Region
                    && key.Id == alias.KeyId && key.Until <= ticks))
                .ExecuteDeleteAsync(cancellation);
            destroyed = await context.KmsKeys.Where(row => row.Until <= ticks).ExecuteDeleteAsync(cancellation);
        }, cancellation);
        return destroyed;
    }

    /// <summary>The keys of a scope that are there.</summary>
    internal static IQueryable<KmsKeyRow> Of(StoreContext context, Scope scope, DateTimeOffset now)
    {
        var ticks = now.UtcTicks;
        return context.KmsKeys.Where(row => row.Account == scope.Account && row.Region == scope.Region && row.Until > ticks);
    }

    internal static Task<KmsKeyRow?> RowAsync(
        StoreContext context, Scope scope, string id, DateTimeOffset now, CancellationToken cancellation) =>
        Of(context, scope, now).AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellation);

    internal static KmsKey Read(KmsKeyRow row) => JsonSerializer.Deserialize(row.Body, ModelJson.Default.KmsKey)!;

    private static string Write(KmsKey key) => JsonSerializer.Serialize(key, ModelJson.Default.KmsKey);

    private static long Until(KmsKey key) => key.DeletionDate?.UtcTicks ?? long.MaxValue;
}
