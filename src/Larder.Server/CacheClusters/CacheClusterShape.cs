using Larder.Contract.ElastiCache;
using Larder.Model.CacheClusters;
using Cluster = Larder.Model.CacheClusters.CacheCluster;
using Wire = Larder.Contract.ElastiCache.CacheCluster;

namespace Larder.Server.CacheClusters;

/// <summary>A cluster, or a group's member, as describe answers show it.</summary>
internal static class CacheClusterShape
{
    public static Wire Of(Cluster cluster, bool withNodes) => new()
    {
        CacheClusterId = cluster.Id,
        ARN = cluster.Arn,
        CacheClusterStatus = cluster.Status,
        CacheNodeType = cluster.Spec.ToldNodeType,
        Engine = cluster.Spec.Engine.Name,
        EngineVersion = cluster.Spec.Engine.ToldVersion,
        NumCacheNodes = cluster.Spec.NumCacheNodes,
        PreferredAvailabilityZone = Zone(cluster),
        CacheClusterCreateTime = cluster.CreatedAt,
        CacheNodes = withNodes && cluster.Phase is not CacheClusterPhase.Creating
            ? [.. cluster.Nodes.Select(node => NodeOf(cluster, node))]
            : null,
        CacheParameterGroup = new()
        {
            CacheParameterGroupName = cluster.Spec.ParameterGroup,
            ParameterApplyStatus = cluster.ParameterApplyStatus,
            CacheNodeIdsToReboot = [.. cluster.Nodes.Where(node => Model.Nodes.SettingSteps.NeedsReboot(node, cluster.Spec.Settings)).Select(node => node.Id)],
        },
        CacheSubnetGroupName = cluster.Spec.SubnetGroup,
        CacheSecurityGroups = [],
        SecurityGroups = [.. cluster.Spec.SecurityGroups.Select(id => new SecurityGroupMembership { SecurityGroupId = id, Status = "active" })],
        PreferredMaintenanceWindow = cluster.Windows.Maintenance,
        SnapshotWindow = cluster.Windows.Snapshots,
        PendingModifiedValues = new()
        {
            CacheNodeType = cluster.Spec.Scaling is null ? cluster.Pending?.NodeType?.Name : cluster.Spec.NodeType,
            NumCacheNodes = cluster.Pending?.NumCacheNodes,
            EngineVersion = cluster.Pending?.Engine?.Version,
            CacheNodeIdsToRemove = cluster.Pending?.NodeIdsToRemove,
        },
        ReplicationGroupId = cluster.ReplicationGroupId,
        ReplicationGroupLogDeliveryEnabled = false,
        LogDeliveryConfigurations = [],
        SnapshotRetentionLimit = 0,
        AutoMinorVersionUpgrade = cluster.Spec.AutoMinorVersionUpgrade,
        AtRestEncryptionEnabled = false,
        TransitEncryptionEnabled = false,
        AuthTokenEnabled = false,
        NetworkType = "ipv4",
        IpDiscovery = "ipv4",
    };

    private static CacheNode NodeOf(Cluster cluster, Model.Nodes.CacheNode node) => new()
    {
        CacheNodeId = node.Id,
        CacheNodeStatus = CacheClusterStatus.Of(node, cluster.Phase),
        CacheNodeCreateTime = node.CreatedAt,
        Endpoint = new() { Address = node.Address, Port = node.Port },
        CustomerAvailabilityZone = node.Zone,
        ParameterGroupStatus = CacheClusterStatus.OfParameters([node], cluster.Spec.Settings),
    };

    private static string Zone(Cluster cluster) =>
        cluster.Nodes.Select(node => node.Zone).Distinct(StringComparer.Ordinal).Count() == 1 ? cluster.Nodes[0].Zone : "Multiple";
}
