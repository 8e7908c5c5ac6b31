using Larder.Contract.ElastiCache;
using Larder.Model.Faults;
using Larder.Server.Http;

namespace Larder.Server.CacheClusters;

/// <summary>What the creation and the modification of any cache, a cluster or a group, take with one value alone.</summary>
internal static class FixedParameters
{
    public static IReadOnlyCollection<string> Names { get; } =
    [
        nameof(CreateCacheClusterMessage.CacheSecurityGroupNames),
        nameof(CreateCacheClusterMessage.IpDiscovery),
        nameof(CreateCacheClusterMessage.NetworkType),
        nameof(CreateCacheClusterMessage.SnapshotRetentionLimit),
        nameof(CreateCacheClusterMessage.TransitEncryptionEnabled),
    ];

    /// <summary>Those of them that a modification has as well.</summary>
    public static IReadOnlyCollection<string> OfModification { get; } =
    [
        nameof(CreateCacheClusterMessage.CacheSecurityGroupNames),
        nameof(CreateCacheClusterMessage.IpDiscovery),
        nameof(CreateCacheClusterMessage.SnapshotRetentionLimit),
    ];

    public static void Check(
        IReadOnlyList<string>? cacheSecurityGroupNames, string? ipDiscovery, string? networkType, int? snapshotRetentionLimit,
        bool? transitEncryptionEnabled)
    {
        if (cacheSecurityGroupNames is { Count: > 0 }) throw FaultException.CacheSecurityGroupsNotPermitted();
        Honoured.Only(nameof(CreateCacheClusterMessage.IpDiscovery), ipDiscovery, "ipv4");
        Honoured.Only(nameof(CreateCacheClusterMessage.NetworkType), networkType, "ipv4");
        Honoured.Only(nameof(CreateCacheClusterMessage.SnapshotRetentionLimit), snapshotRetentionLimit, 0);
        Honoured.Only(nameof(CreateCacheClusterMessage.TransitEncryptionEnabled), transitEncryptionEnabled, false);
    }
}
