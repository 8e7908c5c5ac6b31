using Larder.ControlPlane.Access;
using Larder.ControlPlane.CacheClusters;
using Larder.ControlPlane.Hosts;
using Larder.ControlPlane.Reconciling;
using Larder.ControlPlane.ReplicationGroups;
using Larder.ControlPlane.Storage;
using Larder.Model.Events;
using Larder.Model.Faults;
using Larder.Model.Paging;
using Larder.Model.ParameterGroups;

namespace Larder.ControlPlane.ParameterGroups;

/// <summary>The one door to parameter groups. Default groups exist in every account and region and are never stored.</summary>
public sealed class ParameterGroups(
    ParameterGroupTable table, ParameterCatalog facts, InstallationView installation, IGrainFactory grains, TimeProvider time)
{
    /// <summary>All families there are here, those of AWS and those of the engines that are installed.</summary>
    public ParameterCatalog Catalog => facts.With(installation.Now.Engines.All.Select(engine => engine.Family));

    /// <exception cref="FaultException">The caller's mistake, by AWS's code.</exception>
    public Task<ParameterGroup> CreateAsync(
        Caller caller, string name, string family, string description, IReadOnlyList<KeyValuePair<string, string?>> tags,
        CancellationToken cancellation) =>
        table.InsertAsync(
            ParameterGroupRules.Create(Catalog, caller.Scope, name, family, description, tags), ParameterGroupRules.PerRegion,
            Event(name, "created"), cancellation);

    /// <summary>One of the same family that has what <paramref name="source"/> has.</summary>
    /// <exception cref="FaultException">The caller's mistake, by AWS's code.</exception>
    public async Task<ParameterGroup> CopyAsync(
        Caller caller, string name, string source, string description, IReadOnlyList<KeyValuePair<string, string?>> tags,
        CancellationToken cancellation)
    {
        var from = await GetAsync(caller, source, cancellation);
        return await table.InsertAsync(
            ParameterGroupRules.Copy(Catalog, caller.Scope, name, from, description, tags), ParameterGroupRules.PerRegion,
            Event(name, "created"), cancellation);
    }

    /// <exception cref="FaultException">CacheParameterGroupNotFound.</exception>
    public async Task<ParameterGroup> GetAsync(Caller caller, string name, CancellationToken cancellation) =>
        Catalog.Default(caller.Scope, name)
        ?? await table.FindAsync(caller.Scope, name.ToLowerInvariant(), cancellation)
        ?? throw FaultException.CacheParameterGroupNotFound(name);

    /// <summary>The group of this name where it is one that an owner made; null for a default one and for none.</summary>
    /// <exception cref="FaultException">CacheParameterGroupNotFound.</exception>
    public async Task<ParameterGroup?> OwnAsync(Caller caller, string? name, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(name)) return null;
        var group = await GetAsync(caller, name, cancellation);
        return group.IsDefault ? null : group;
    }

    /// <summary>Default groups and the owner's, in the order of their names.</summary>
    public async Task<Page<ParameterGroup>> ListAsync(Caller caller, PageRequest page, CancellationToken cancellation)
    {
        var own = await table.ListAsync(caller.Scope, page.After ?? "", page.Limit + 1, cancellation);
        return page.Of(Catalog.DefaultsOf(caller.Scope).Concat(own), group => group.Name);
    }

    public ParameterFamily FamilyOf(ParameterGroup group) => Catalog.Find(group.Family);

    /// <exception cref="FaultException">InvalidParameterValue.</exception>
    public ParameterFamily Family(string name) => Catalog.Find(name);

    /// <exception cref="FaultException">CacheParameterGroupNotFound, InvalidCacheParameterGroupState, InvalidParameterValue.</exception>
    public async Task<ParameterGroup> ModifyAsync(
        Caller caller, string name, IReadOnlyList<KeyValuePair<string, string?>> values, CancellationToken cancellation)
    {
        var group = await GetAsync(caller, name, cancellation);
        return await ChangeAsync(group, (now, used) => ParameterGroupRules.Modify(now, FamilyOf(now), values, used), "modified", cancellation);
    }

    /// <param name="names">Null: all parameters.</param>
    /// <exception cref="FaultException">CacheParameterGroupNotFound, InvalidCacheParameterGroupState, InvalidParameterValue.</exception>
    public async Task<ParameterGroup> ResetAsync(
        Caller caller, string name, IReadOnlyList<string>? names, CancellationToken cancellation)
    {
        var group = await GetAsync(caller, name, cancellation);
        return await ChangeAsync(group, (now, used) => ParameterGroupRules.Reset(now, FamilyOf(now), names, used), "reset", cancellation);
    }

    /// <summary>Sets some and resets others, all of it or nothing, and only where the group is as it was seen.</summary>
    /// <param name="seen">What the change was decided upon.</param>
    /// <exception cref="FaultException">CacheParameterGroupNotFound, InvalidCacheParameterGroupState, InvalidParameterValue,
    /// InvalidParameterCombination.</exception>
    public async Task<ParameterGroup> SaveAsync(Caller caller, ParameterGroup seen, ParameterChange change, CancellationToken cancellation)
    {
        var group = await GetAsync(caller, seen.Name, cancellation);
        return await ChangeAsync(group, (now, used) =>
        {
            ParameterGroupRules.CheckSeen(now, seen);
            return change.Of(now, FamilyOf(now), used);
        }, "modified", cancellation);
    }

    /// <summary>The caches that have this group, in the order of their names.</summary>
    /// <exception cref="FaultException">CacheParameterGroupNotFound.</exception>
    public async Task<IReadOnlyList<ParameterGroupUser>> UsersAsync(Caller caller, string name, CancellationToken cancellation)
    {
        var group = await GetAsync(caller, name, cancellation);
        return await table.UsersAsync(caller.Scope, group.Name, cancellation);
    }

    /// <exception cref="FaultException">CacheParameterGroupNotFound, InvalidCacheParameterGroupState.</exception>
    public async Task DeleteAsync(Caller caller, string name, CancellationToken cancellation)
    {
        var group = await GetAsync(caller, name, cancellation);
        ParameterGroupRules.CheckDelete(group, []);
        await table.DeleteAsync(group.Scope, group.Name, ParameterGroupRules.CheckDelete, Event(group.Name, "deleted"), cancellation);
    }

    internal async Task<ParameterGroup> TagAsync(
        Caller caller, string name, Func<IReadOnlyDictionary<string, string>, IReadOnlyDictionary<string, string>> change,
        CancellationToken cancellation)
    {
        var group = await GetAsync(caller, name, cancellation);
        if (group.IsDefault) throw FaultException.InvalidArn(group.Arn);
        return await table.ChangeAsync(group.Scope, group.Name, (now, _) => now with { Tags = change(now.Tags) }, null, cancellation);
    }

    private async Task<ParameterGroup> ChangeAsync(
        ParameterGroup group, Func<ParameterGroup, bool, ParameterGroup> change, string what, CancellationToken cancellation)
    {
        // A default group is refused by the same rules, without a row.
        if (group.IsDefault) return change(group, false);
        var changed = await table.ChangeAsync(group.Scope, group.Name, change, Event(group.Name, what), cancellation);
        // Only sooner: whoever is woken for another reason, or at the start, sees the change as well.
        foreach (var user in await table.UsersAsync(group.Scope, group.Name, cancellation))
        {
            var key = GrainKey.Of(group.Scope, user.Cache.Id);
            IOwnerGrain grain = user.Cache.IsGroup ? grains.GetGrain<IReplicationGroupGrain>(key) : grains.GetGrain<ICacheClusterGrain>(key);
            await grain.WakeAsync();
        }

        return changed;
    }

    private CacheEvent Event(string name, string what) =>
        new(EventSource.CacheParameterGroup, name.ToLowerInvariant(), $"Cache parameter group {what}", time.GetUtcNow());
}
