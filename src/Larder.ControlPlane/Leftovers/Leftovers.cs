using Larder.ControlPlane.Access;
using Larder.ControlPlane.Hosts;
using Larder.ControlPlane.Storage;
using Larder.Model.CacheClusters;
using Larder.Model.Leftovers;
using Larder.Model.Naming;
using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;
using Larder.Model.Takes;

namespace Larder.ControlPlane.Leftovers;

/// <summary>What is still held: asked of the store and of the host itself, each time anew.</summary>
public sealed class Leftovers(
    RegionReader regions, IOwnerTable<ReplicationGroup> groups, IOwnerTable<CacheCluster> clusters, IHosts hosts,
    InstallationView installation, PriceTable prices)
{
    /// <param name="caller">Whose: the account, and the region.</param>
    /// <param name="allRegions">All of the account's, instead of the caller's alone.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<LeftoverReport> ReadAsync(Caller caller, bool allRegions, CancellationToken cancellation)
    {
        var before = await hosts.HoldingsAsync(cancellation);
        var account = caller.Scope.Account;
        IEnumerable<string> names = allRegions
            ? [caller.Scope.Region, .. await regions.RegionsAsync(account, cancellation), .. HeldRegions(before, account)]
            : [caller.Scope.Region];
        var held = new List<RegionHoldings>();
        foreach (var region in names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            held.Add(await regions.ReadAsync(new Scope(account, region), cancellation));
        var scopes = held.Select(region => region.Scope).ToHashSet();
        var (strays, after) = await StraysAsync(before, caller.Scope, cancellation);
        return LeftoverSurvey.Of(held, [.. strays.Where(stray => scopes.Contains(stray.Scope))], after, prices, installation.Now);
    }

    /// <summary>What the host has and no cache of any account does.</summary>
    public async Task<IReadOnlyList<Leftover>> StraysAsync(CancellationToken cancellation) =>
        (await StraysAsync(await hosts.HoldingsAsync(cancellation), default, cancellation)).Strays;

    private async Task<(IReadOnlyList<Leftover> Strays, HostHoldings After)> StraysAsync(
        HostHoldings before, Scope unowned, CancellationToken cancellation)
    {
        // All accounts': a node whose record cannot be read does not say whose it is.
        var stored = await groups.AllAsync(cancellation);
        var nodes = stored.SelectMany(group => group.Nodes).Concat((await clusters.AllAsync(cancellation)).SelectMany(cluster => cluster.Nodes));
        var known = nodes.Select(node => node.Key).ToHashSet(StringComparer.Ordinal);
        var readers = stored.Select(group => group.Endpoints.Reader).ToHashSet(StringComparer.Ordinal);
        var after = await hosts.HoldingsAsync(cancellation);
        return (LeftoverSurvey.Strays(before, after, known, readers, unowned), after);
    }

    private static IEnumerable<string> HeldRegions(HostHoldings host, string account) => host.Nodes
        .Select(node => LeftoverSurvey.ScopeOf(node.OwnerArn)).OfType<Scope>().Where(scope => scope.Account == account).Select(scope => scope.Region);
}
