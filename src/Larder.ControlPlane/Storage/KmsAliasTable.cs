using System.Text.Json;
using Larder.Model.Faults;
using Larder.Model.KmsKeys;
using Larder.Model.Naming;
using Microsoft.EntityFrameworkCore;

namespace Larder.ControlPlane.Storage;

/// <summary>Aliases of keys. One whose key is gone by its date is not found, and its name is free.</summary>
public sealed class KmsAliasTable(IDbContextFactory<StoreContext> contexts, StoreWriter writer)
{
    /// <summary>The key behind an alias.</summary>
    public async Task<KmsKey?> FindKeyAsync(Scope scope, string name, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var named = Of(context, scope).Where(alias => alias.Id == name);
        var row = await KmsKeyTable.Of(context, scope, now).AsNoTracking()
            .FirstOrDefaultAsync(key => named.Any(alias => alias.KeyId == key.Id), cancellation);
        return row is null ? null : KmsKeyTable.Read(row);
    }

    /// <summary>In the order of names, those after this one.</summary>
    /// <param name="scope">Whose, and where.</param>
    /// <param name="keyId">Of this key; null for all.</param>
    /// <param name="after">The name before the first.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<IReadOnlyList<KmsAlias>> ListAsync(
        Scope scope, string? keyId, string after, int limit, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var keys = KmsKeyTable.Of(context, scope, now);
#pragma warning disable CA1309 // The comparison is the database's, which compares bytes; EF translates no other form.
        var bodies = await Of(context, scope)
            .Where(row => (keyId == null || row.KeyId == keyId) && string.Compare(row.Id, after) > 0
                && keys.Any(key => key.Id == row.KeyId))
            .OrderBy(row => row.Id)
            .Take(limit)
            .Select(row => row.Body)
            .ToListAsync(cancellation);
#pragma warning restore CA1309
        return [.. bodies.Select(body => JsonSerializer.Deserialize(body, ModelJson.Default.KmsAlias)!)];
    }

    /// <param name="alias">What there is to be.</param>
    /// <param name="check">Whether the key may have another, given how many it has.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="FaultException">NotFoundException, AlreadyExistsException, and what the check throws.</exception>
    public Task InsertAsync(KmsAlias alias, Action<KmsKey, int> check, CancellationToken cancellation) =>
        writer.WriteAsync([new(alias.Scope, "alias", alias.Name)], async context =>
    {
        var (scope, now) = (alias.Scope, alias.CreationDate);
        var key = await KmsKeyTable.RowAsync(context, scope, alias.KeyId, now, cancellation)
            ?? throw FaultException.KmsKeyNotFound(KmsArn.OfKey(scope, alias.KeyId));
        check(KmsKeyTable.Read(key), await Of(context, scope).CountAsync(row => row.KeyId == alias.KeyId, cancellation));
        var body = JsonSerializer.Serialize(alias, ModelJson.Default.KmsAlias);
        var present = await Of(context, scope).FirstOrDefaultAsync(row => row.Id == alias.Name, cancellation);
        if (present is null)
        {
            context.KmsAliases.Add(new()
            {
                Account = scope.Account,
                Region = scope.Region,
                Id = alias.Name,
                Revision = 1,
                KeyId = alias.KeyId,
                Body = body,
            });
            return;
        }

        if (await KmsKeyTable.RowAsync(context, scope, present.KeyId, now, cancellation) is not null)
            throw FaultException.KmsAliasAlreadyExists(alias.Arn);
        (present.KeyId, present.Body, present.Revision) = (alias.KeyId, body, present.Revision + 1);
    }, cancellation);

    private static IQueryable<KmsAliasRow> Of(StoreContext context, Scope scope) =>
        context.KmsAliases.Where(row => row.Account == scope.Account && row.Region == scope.Region);
}
