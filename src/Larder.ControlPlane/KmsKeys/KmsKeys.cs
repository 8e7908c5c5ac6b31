using Larder.ControlPlane.Access;
using Larder.ControlPlane.Storage;
using Larder.Model.Faults;
using Larder.Model.KmsKeys;
using Larder.Model.Naming;
using Larder.Model.Paging;

namespace Larder.ControlPlane.KmsKeys;

/// <summary>The one door to keys and their aliases.</summary>
public sealed class KmsKeys(KmsKeyTable keys, KmsAliasTable aliases, KeyWrapping wrapping, TimeProvider time)
{
    /// <exception cref="FaultException">What <see cref="KmsKeyRules.Create"/> has, LimitExceededException.</exception>
    public async Task<KmsKey> CreateKeyAsync(Caller caller, KmsKeyRequest request, CancellationToken cancellation)
    {
        var id = Guid.NewGuid().ToString();
        var key = KmsKeyRules.Create(request, caller.Scope, id, KeyWrapping.NewMaterialId(), time.GetUtcNow());
        await keys.InsertAsync(key, wrapping.NewMaterial(key), KmsQuotas.KeysPerRegion, cancellation);
        return key;
    }

    /// <param name="caller">Who asks.</param>
    /// <param name="keyId">An id, an alias, or the ARN of either.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="FaultException">NotFoundException, InvalidArnException.</exception>
    public Task<KmsKey> GetKeyAsync(Caller caller, string keyId, CancellationToken cancellation) =>
        FindAsync(caller.Scope, keyId, cancellation);

    /// <param name="caller">Who asks.</param>
    /// <param name="keyId">An id or its ARN.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="FaultException">NotFoundException, InvalidArnException, KMSInvalidStateException.</exception>
    public Task<KmsKey> EnableKeyAsync(Caller caller, string keyId, CancellationToken cancellation) =>
        ChangeAsync(caller, keyId, (key, _) => KmsKeyRules.Enable(key), cancellation);

    /// <inheritdoc cref="EnableKeyAsync"/>
    public Task<KmsKey> DisableKeyAsync(Caller caller, string keyId, CancellationToken cancellation) =>
        ChangeAsync(caller, keyId, (key, _) => KmsKeyRules.Disable(key), cancellation);

    /// <inheritdoc cref="EnableKeyAsync"/>
    public Task<KmsKey> ScheduleDeletionAsync(Caller caller, string keyId, int? days, CancellationToken cancellation) =>
        ChangeAsync(caller, keyId, (key, now) => KmsKeyRules.ScheduleDeletion(key, days, now), cancellation);

    /// <exception cref="FaultException">What <see cref="KmsAliasRules"/> and <see cref="KmsAliasTable.InsertAsync"/> have.</exception>
    public async Task CreateAliasAsync(Caller caller, string name, string targetKeyId, CancellationToken cancellation)
    {
        KmsAliasRules.CheckName(name);
        var alias = new KmsAlias
        {
            Scope = caller.Scope,
            Name = name,
            KeyId = KmsReference.TargetKeyId(targetKeyId, caller.Scope),
            CreationDate = time.GetUtcNow(),
        };
        await aliases.InsertAsync(alias, KmsAliasRules.CheckTarget, cancellation);
    }

    /// <summary>In the order of ids.</summary>
    public async Task<Page<KmsKey>> ListKeysAsync(Caller caller, PageRequest page, CancellationToken cancellation)
    {
        var found = await keys.ListAsync(caller.Scope, page.After ?? "", page.Limit + 1, time.GetUtcNow(), cancellation);
        return page.Of(found, key => key.Id);
    }

    /// <summary>In the order of names.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="keyId">Those of this key, by its id or ARN; null for all.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="FaultException">NotFoundException, InvalidArnException.</exception>
    public async Task<Page<KmsAlias>> ListAliasesAsync(
        Caller caller, string? keyId, PageRequest page, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var id = keyId is null ? null : KmsReference.KeyId(keyId, caller.Scope);
        if (id is not null) await FindAsync(caller.Scope, id, cancellation);
        var found = await aliases.ListAsync(caller.Scope, id, page.After ?? "", page.Limit + 1, now, cancellation);
        return page.Of(found, alias => alias.Name);
    }

    /// <summary>The material of a key, for encryption at rest, which is still to come: nothing outside this assembly can call
    /// it, and no operation answers any of it.</summary>
    /// <param name="scope">Whose, and where.</param>
    /// <param name="keyId">An id, an alias, or the ARN of either.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="FaultException">NotFoundException, InvalidArnException, DisabledException,
    /// KMSInvalidStateException.</exception>
    /// <exception cref="InvalidDataException">What is stored does not open.</exception>
    internal async Task<UnwrappedKey> UnwrapAsync(Scope scope, string keyId, CancellationToken cancellation)
    {
        var key = await FindAsync(scope, keyId, cancellation);
        KmsKeyRules.EnsureUsable(key);
        var wrapped = await keys.MaterialAsync(scope, key.Id, cancellation) ?? throw FaultException.KmsKeyNotFound(key.Arn);
        return wrapping.Unwrap(key, wrapped);
    }

    private async Task<KmsKey> FindAsync(Scope scope, string keyId, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return KmsReference.Parse(keyId, scope) switch
        {
            KmsReference.Alias alias => await aliases.FindKeyAsync(scope, alias.Name, now, cancellation)
                ?? throw FaultException.KmsAliasNotFound(KmsArn.OfAlias(scope, alias.Name)),
            KmsReference.Key key => await keys.FindAsync(scope, key.Id, now, cancellation)
                ?? throw FaultException.KmsKeyNotFound(KmsArn.OfKey(scope, key.Id)),
            var other => throw new InvalidOperationException($"{other} names no key"),
        };
    }

    private Task<KmsKey> ChangeAsync(
        Caller caller, string keyId, Func<KmsKey, DateTimeOffset, KmsKey> change, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return keys.ChangeAsync(caller.Scope, KmsReference.KeyId(keyId, caller.Scope), now, key => change(key, now), cancellation);
    }
}
