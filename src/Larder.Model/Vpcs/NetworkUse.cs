using Larder.Model.CacheClusters;

namespace Larder.Model.Vpcs;

/// <summary>What caches have of a network, so that it is not taken from under them.</summary>
public sealed record NetworkUse(IReadOnlyList<NetworkUser> Users)
{
    public static readonly NetworkUse None = new([]);

    public IReadOnlyList<CacheReference> CachesIn(string subnetGroup) =>
        [.. Users.Where(user => user.SubnetGroup == subnetGroup).Select(user => user.Cache)];

    /// <summary>The zones in which caches of this subnet group have nodes.</summary>
    public IEnumerable<string> ZonesOf(string subnetGroup) =>
        Users.Where(user => user.SubnetGroup == subnetGroup).SelectMany(user => user.Zones).Distinct(StringComparer.Ordinal);

    /// <param name="securityGroup">Its id.</param>
    public IReadOnlyList<CacheReference> CachesBehind(string securityGroup) =>
        [.. Users.Where(user => user.SecurityGroups.Contains(securityGroup, StringComparer.Ordinal)).Select(user => user.Cache)];
}

/// <summary>A cache and what it has of it.</summary>
/// <param name="Zones">Those in which it has nodes.</param>
/// <param name="SecurityGroups">Ids.</param>
public sealed record NetworkUser(
    CacheReference Cache, string SubnetGroup, IReadOnlyList<string> Zones, IReadOnlyList<string> SecurityGroups);
