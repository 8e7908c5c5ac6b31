using Larder.Contract.ElastiCache;
using Larder.Model.ReplicationGroups;
using Group = Larder.Model.ReplicationGroups.ReplicationGroup;
using Wire = Larder.Contract.ElastiCache.ReplicationGroup;

namespace Larder.Server.ReplicationGroups;

/// <summary>A group as describe answers show it: no endpoints before it is available
/// (contract/facts/endpoints-arns.json, presence).</summary>
internal static class ReplicationGroupShape
{
    public static Wire Of(Group group) => new()
    {
        ReplicationGroupId = group.Id,
        Description = group.Description,
        Status = group.Status,
        ARN = group.Arn,
        Engine = group.Spec.Engine.Name,
        CacheNodeType = group.Spec.NodeType,
        ClusterEnabled = false,
        ClusterMode = "disabled",
        MemberClusters = [.. group.Nodes.Select(node => node.ClusterId)],
        NodeGroups = group.Phase is ReplicationGroupPhase.Available ? [NodeGroupOf(group)] : null,
        ReplicationGroupCreateTime = group.CreatedAt,
        PendingModifiedValues = new(),
        AutomaticFailover = "disabled",
        MultiAZ = "disabled",
        SnapshotRetentionLimit = 0,
        AtRestEncryptionEnabled = false,
        TransitEncryptionEnabled = false,
        AuthTokenEnabled = false,
        AutoMinorVersionUpgrade = false,
        DataTiering = "disabled",
        NetworkType = "ipv4",
        IpDiscovery = "ipv4",
        LogDeliveryConfigurations = [],
        UserGroupIds = [],
        MemberClustersOutpostArns = [],
    };

    private static NodeGroup NodeGroupOf(Group group)
    {
        var primary = group.Nodes[0];
        return new()
        {
            NodeGroupId = "0001",
            Status = group.Status,
            PrimaryEndpoint = EndpointOf(primary.PrimaryAddress, primary.Port),
            ReaderEndpoint = EndpointOf(primary.ReaderAddress, primary.Port),
            NodeGroupMembers =
            [
                .. group.Nodes.Select(node => new NodeGroupMember
                {
                    CacheClusterId = node.ClusterId,
                    CacheNodeId = node.Id,
                    PreferredAvailabilityZone = node.Zone,
                    CurrentRole = "primary",
                    ReadEndpoint = EndpointOf(node.Address, node.Port),
                }),
            ],
        };
    }

    private static Contract.ElastiCache.Endpoint EndpointOf(string address, int port) => new() { Address = address, Port = port };
}
