using Larder.Model.CacheClusters;
using Larder.Model.KmsKeys;
using Larder.Model.Naming;
using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;
using Larder.Model.ReservedCacheNodes;
using Larder.Model.Takes;
using Larder.Model.Vpcs;

namespace Larder.Model.Leftovers;

/// <summary>Lays what is stored beside what the host has. The defaults that every account finds are nobody's leftovers.</summary>
public static class LeftoverSurvey
{
    /// <param name="regions">What is stored, read between the two looks at the host.</param>
    /// <param name="strays">Of <see cref="Strays"/>.</param>
    /// <param name="host">The later look.</param>
    /// <param name="prices">The owner's.</param>
    /// <param name="installation">How addresses are given.</param>
    public static LeftoverReport Of(
        IReadOnlyList<RegionHoldings> regions, IReadOnlyList<Leftover> strays, HostHoldings host, PriceTable prices, Installation installation)
    {
        var processes = host.Nodes.ToDictionary(node => node.Key, node => node.Processes);
        var readers = regions.SelectMany(region => region.Groups).Select(group => group.Endpoints.Reader).ToHashSet(StringComparer.Ordinal);
        return new()
        {
            CheckedAt = host.SeenAt,
            Regions = [.. regions.Select(region => region.Scope.Region)],
            Items =
            [
                .. regions.SelectMany(region => ItemsOf(region, processes, prices, installation, host.SeenAt)).Concat(strays)
                    .OrderBy(item => item.Scope.Region, StringComparer.Ordinal).ThenBy(item => item.Kind).ThenBy(item => item.Id, StringComparer.Ordinal),
            ],
            Relays = host.Routes.Any(route => readers.Contains(route.Address)) || strays.Any(stray => stray.Kind is LeftoverKind.StrayRoute)
                ? host.Relays
                : [],
            Currency = prices.Currency,
        };
    }

    /// <summary>What the host has and the store does not know. A cache is stored before its host hears of it and forgotten
    /// after: so that is what both looks show and the store between them does not.</summary>
    /// <param name="before">Looked at before the store was read.</param>
    /// <param name="after">Looked at afterwards.</param>
    /// <param name="known">Keys of nodes in the store.</param>
    /// <param name="readers">Reader endpoints of groups in the store.</param>
    /// <param name="unowned">Where that is listed of which no account can be told.</param>
    public static IReadOnlyList<Leftover> Strays(
        HostHoldings before, HostHoldings after, IReadOnlySet<string> known, IReadOnlySet<string> readers, Scope unowned)
    {
        var earlier = before.Nodes.Select(node => node.Key).ToHashSet(StringComparer.Ordinal);
        var spread = before.Routes.Select(route => route.Address).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. after.Nodes.Where(node => earlier.Contains(node.Key) && !known.Contains(node.Key)).Select(node => new Leftover
            {
                Scope = ScopeOf(node.OwnerArn) ?? unowned,
                Kind = LeftoverKind.StrayNode,
                Id = node.Key,
                Name = node.OwnerArn.Length > 0 ? node.OwnerArn : null,
                Processes = node.Processes,
            }),
            .. after.Routes.Where(route => spread.Contains(route.Address) && !readers.Contains(route.Address)).Select(route => new Leftover
            {
                Scope = unowned,
                Kind = LeftoverKind.StrayRoute,
                Id = FormattableString.Invariant($"{route.Address}:{route.Port}"),
            }),
        ];
    }

    /// <summary>Null for what is no ARN of ours.</summary>
    public static Scope? ScopeOf(string arn) => arn.Split(':') is ["arn", "aws", "elasticache", var region, var account, ..] ? new Scope(account, region) : null;

    private static IEnumerable<Leftover> ItemsOf(
        RegionHoldings region, Dictionary<string, IReadOnlyList<HeldProcess>> processes, PriceTable prices, Installation installation, DateTimeOffset now)
    {
        var (scope, network) = (region.Scope, region.Network);
        foreach (var group in region.Groups) yield return Cache(group, SizedCache.Of(group, installation));
        foreach (var cluster in region.Clusters) yield return Cache(cluster, SizedCache.Of(cluster, installation));
        foreach (var group in region.ParameterGroups) yield return Kept(LeftoverKind.ParameterGroup, group.Name);
        foreach (var group in network.SubnetGroups) yield return Kept(LeftoverKind.SubnetGroup, group.Name);
        foreach (var group in network.SecurityGroups.Where(group => group.Name != SecurityGroup.Default))
            yield return Kept(LeftoverKind.SecurityGroup, group.Id) with { Name = group.Name };
        foreach (var subnet in network.Subnets.Where(subnet => !subnet.DefaultForAz))
            yield return Kept(LeftoverKind.Subnet, subnet.Id) with { Name = subnet.CidrBlock };
        foreach (var vpc in network.Vpcs.Where(vpc => !vpc.IsDefault)) yield return Kept(LeftoverKind.Vpc, vpc.Id) with { Name = vpc.CidrBlock };
        foreach (var key in region.Keys)
        {
            yield return Kept(LeftoverKind.KmsKey, key.Id) with
            {
                Name = key.Description.Length > 0 ? key.Description : null,
                Status = key.State is KmsKeyState.PendingDeletion ? "pending deletion" : key.State.ToString().ToLowerInvariant(),
                Until = key.DeletionDate,
            };
        }

        foreach (var node in region.ReservedNodes.Where(node => node.State(now) == ReservedCacheNode.Active))
            yield return Kept(LeftoverKind.ReservedNode, node.Id) with { Status = ReservedCacheNode.Active, Until = node.EndTime };
        foreach (var block in region.AddressBlocks) yield return Kept(LeftoverKind.AddressBlock, block);

        Leftover Kept(LeftoverKind kind, string id) => new() { Scope = scope, Kind = kind, Id = id };

        Leftover Cache<T>(T cache, SizedCache size)
            where T : INodeOwner<T> => new()
            {
                Scope = scope,
                Kind = size.IsGroup ? LeftoverKind.ReplicationGroup : LeftoverKind.CacheCluster,
                Id = cache.Id,
                Status = (cache as ReplicationGroup)?.Status ?? (cache as CacheCluster)?.Status,
                Takes = Taking.Of(size) with { Relays = 0, Addresses = Leased(cache) },
                Processes = [.. cache.Nodes.SelectMany(node => processes.GetValueOrDefault(node.Key) ?? [])],
                Price = prices.Of(size),
            };

        // A group's endpoints are its own, its members' addresses theirs.
        int Leased<T>(T cache)
            where T : INodeOwner<T> => cache.Nodes
                .Select(node => new Arn(scope, Arn.Cluster, node.ClusterId).ToString()).Append(cache.Arn).Distinct(StringComparer.Ordinal)
                .Sum(arn => region.Leases.GetValueOrDefault(arn));
    }
}
