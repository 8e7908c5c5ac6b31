using Larder.Contract.ElastiCache;
using Larder.Server.Http;

namespace Larder.Server.CacheClusters;

/// <summary>What the creation of any cache, a cluster or a group, takes with one value alone.</summary>
internal static class FixedParameters
{
    public static IReadOnlyCollection<string> Names { get; } =
    [
        nameof(CreateCacheClusterMessage.AutoMinorVersionUpgrade),
        nameof(CreateCacheClusterMessage.IpDiscovery),
        nameof(CreateCacheClusterMessage.NetworkType),
        nameof(CreateCacheClusterMessage.SnapshotRetentionLimit),
        nameof(CreateCacheClusterMessage.TransitEncryptionEnabled),
    ];

    public static void Check(
        bool? autoMinorVersionUpgrade, string? ipDiscovery, string? networkType, int? snapshotRetentionLimit,
        bool? transitEncryptionEnabled)
    {
        Honoured.Only(nameof(CreateCacheClusterMessage.AutoMinorVersionUpgrade), autoMinorVersionUpgrade, false);
        Honoured.Only(nameof(CreateCacheClusterMessage.IpDiscovery), ipDiscovery, "ipv4");
        Honoured.Only(nameof(CreateCacheClusterMessage.NetworkType), networkType, "ipv4");
        Honoured.Only(nameof(CreateCacheClusterMessage.SnapshotRetentionLimit), snapshotRetentionLimit, 0);
        Honoured.Only(nameof(CreateCacheClusterMessage.TransitEncryptionEnabled), transitEncryptionEnabled, false);
    }
}
