using Larder.Contract.ElastiCache;
using Larder.Server.Commands.Caches;

namespace Larder.Tests.Commands.Caches;

public sealed class CacheTests
{
    [Fact]
    public void A_group_takes_its_version_and_its_nodes_state_from_its_own_clusters()
    {
        var group = new ReplicationGroup
        {
            ReplicationGroupId = "orders",
            Engine = "redis",
            NodeGroups =
            [
                new()
                {
                    PrimaryEndpoint = new() { Address = "127.64.0.9", Port = 6379 },
                    NodeGroupMembers = [new() { CacheClusterId = "orders-001", CurrentRole = "primary" }],
                },
            ],
        };
        CacheCluster[] clusters =
        [
            new() { CacheClusterId = "other-001", ReplicationGroupId = "other", EngineVersion = "6.0.16" },
            new() { CacheClusterId = "orders-001", ReplicationGroupId = "orders", EngineVersion = "7.0.15", CacheClusterStatus = "available" },
        ];

        var cache = Cache.Of(group, clusters);

        Assert.Equal(("redis 7.0.15", "127.64.0.9:6379"), (cache.Engine, cache.Endpoint?.ToString()));
        var node = Assert.Single(cache.Members);
        Assert.Equal(("orders-001", "primary", "available"), (node.Id, node.Role, node.Status));
    }

    [Fact]
    public void A_cluster_that_does_not_listen_yet_has_no_endpoint()
    {
        var cache = Cache.Of(new CacheCluster { CacheClusterId = "pages", Engine = "memcached", EngineVersion = "1.6.18" });

        Assert.Null(cache.Endpoint);
        Assert.True(cache.IsMemcached);
    }

    [Fact]
    public void Memcached_with_several_nodes_is_reached_at_its_configuration_endpoint()
    {
        var cache = Cache.Of(new CacheCluster
        {
            ConfigurationEndpoint = new() { Address = "127.64.0.1", Port = 11211 },
            CacheNodes = [new() { Endpoint = new() { Address = "127.64.0.2", Port = 11211 } }],
        });

        Assert.Equal("127.64.0.1:11211", cache.Endpoint?.ToString());
    }
}
