using Larder.Contract.ElastiCache;

namespace Larder.Server.Commands.Caches;

/// <summary>One node, as `describe` shows it.</summary>
internal sealed record CacheMember(string Id, string Role, string Zone, string Status, CacheAddress? Endpoint)
{
    public static CacheMember Of(NodeGroupMember member, IReadOnlyList<CacheCluster> clusters)
    {
        var cluster = clusters.FirstOrDefault(one => one.CacheClusterId == member.CacheClusterId);
        return new(member.CacheClusterId ?? "", member.CurrentRole ?? "", member.PreferredAvailabilityZone ?? "",
            cluster?.CacheClusterStatus ?? "", CacheAddress.Of(member.ReadEndpoint ?? Cache.First(cluster?.CacheNodes)?.Endpoint));
    }

    public static CacheMember Of(CacheNode node) => new(
        node.CacheNodeId ?? "", "", node.CustomerAvailabilityZone ?? "", node.CacheNodeStatus ?? "", CacheAddress.Of(node.Endpoint));
}
