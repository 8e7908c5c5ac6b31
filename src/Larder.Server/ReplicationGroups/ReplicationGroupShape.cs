using Larder.Contract.ElastiCache;
using Larder.Model.ReplicationGroups;
using Group = Larder.Model.ReplicationGroups.ReplicationGroup;
using Wire = Larder.Contract.ElastiCache.ReplicationGroup;

namespace Larder.Server.ReplicationGroups;

/// <summary>A group as describe answers show it: no endpoints before it is available
/// (contract/facts/endpoints-arns.json, presence).</summary>
internal static class ReplicationGroupShape
{
    /// <summary>With cluster mode disabled there is one node group, and this is its id.</summary>
    public const string NodeGroupId = "0001";

    public static Wire Of(Group group) => new()
    {
        ReplicationGroupId = group.Id,
        Description = group.Description,
        Status = group.Status,
        ARN = group.Arn,
        Engine = group.Spec.Engine.Name,
        CacheNodeType = group.Spec.ToldNodeType,
        ClusterEnabled = false,
        ClusterMode = "disabled",
        MemberClusters = [.. group.Nodes.Select(node => node.ClusterId)],
        NodeGroups = group.Phase is ReplicationGroupPhase.Available ? [NodeGroupOf(group)] : null,
        ReplicationGroupCreateTime = group.CreatedAt,
        PendingModifiedValues = new()
        {
            AutomaticFailoverStatus = group.Pending?.AutomaticFailover is { } failover ? Word(failover) : null,
            PrimaryClusterId = group.Pending?.PrimaryClusterId,
        },
        AutomaticFailover = Word(group.AutomaticFailover),
        MultiAZ = Word(group.MultiAz),
        SnapshotRetentionLimit = 0,
        SnapshotWindow = group.Windows.Snapshots,
        AtRestEncryptionEnabled = false,
        TransitEncryptionEnabled = false,
        AuthTokenEnabled = false,
        AutoMinorVersionUpgrade = group.Spec.AutoMinorVersionUpgrade,
        DataTiering = "disabled",
        NetworkType = "ipv4",
        IpDiscovery = "ipv4",
        LogDeliveryConfigurations = [],
        UserGroupIds = [],
        MemberClustersOutpostArns = [],
    };

    private static NodeGroup NodeGroupOf(Group group) => new()
    {
        NodeGroupId = NodeGroupId,
        Status = group.Status,
        PrimaryEndpoint = EndpointOf(group.Endpoints.Primary, group.PrimaryNode.Port),
        ReaderEndpoint = EndpointOf(group.Endpoints.Reader, group.PrimaryNode.Port),
        NodeGroupMembers =
        [
            .. group.Nodes.Select(node => new NodeGroupMember
            {
                CacheClusterId = node.ClusterId,
                CacheNodeId = node.Id,
                PreferredAvailabilityZone = node.Zone,
                CurrentRole = node.ClusterId == group.Primary ? "primary" : "replica",
                ReadEndpoint = EndpointOf(node.Address, node.Port),
            }),
        ],
    };

    private static Contract.ElastiCache.Endpoint EndpointOf(string address, int port) => new() { Address = address, Port = port };

    private static string Word(bool enabled) => enabled ? "enabled" : "disabled";
}
