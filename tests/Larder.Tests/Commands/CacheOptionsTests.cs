using System.CommandLine;
using Larder.Server.Commands;
using Larder.Server.Commands.Caches;

namespace Larder.Tests.Commands;

public sealed class CacheOptionsTests
{
    [Fact]
    public void A_name_alone_is_a_small_redis_group()
    {
        var request = Request("create orders");

        Assert.Equal(CacheKind.ReplicationGroup, request.Kind);
        var group = request.ReplicationGroup;
        Assert.Equal(("orders", "orders", "redis", "cache.t3.micro", 1),
            (group.ReplicationGroupId, group.ReplicationGroupDescription, group.Engine, group.CacheNodeType, group.NumCacheClusters));
        Assert.Null(group.Port);
        Assert.Null(group.EngineVersion);
        Assert.Null(group.Tags);
    }

    [Fact]
    public void Memcached_is_a_cluster()
    {
        var request = Request("create pages --engine memcached --nodes 3 --port 11300");

        Assert.Equal(CacheKind.CacheCluster, request.Kind);
        Assert.Equal(("pages", 3, 11300), (request.CacheCluster.CacheClusterId, request.CacheCluster.NumCacheNodes, request.CacheCluster.Port));
    }

    [Fact]
    public void Redis_is_a_cluster_where_one_is_asked_for() => Assert.Equal(CacheKind.CacheCluster, Request("create a --cluster").Kind);

    [Fact]
    public void A_tag_is_split_at_its_first_equals_sign()
    {
        var tags = Request("create a --tag team=web --tag expression=x=y --tag empty=").Tags;

        Assert.Equal(["team", "expression", "empty"], tags.Select(tag => tag.Key));
        Assert.Equal(["web", "x=y", ""], tags.Select(tag => tag.Value));
    }

    [Theory]
    [InlineData("create")]
    [InlineData("create a --tag loose")]
    [InlineData("create a --tag =value")]
    [InlineData("create a --engine postgres")]
    [InlineData("create a --nodes three")]
    [InlineData("create a --wait --no-wait")]
    [InlineData("list --output yaml")]
    [InlineData("destroy a")]
    public void What_cannot_be_is_wrong_usage(string line) => Assert.NotEmpty(Parse(line).Errors);

    private static CacheRequest Request(string line)
    {
        var parsed = Parse(line);
        Assert.Empty(parsed.Errors);
        return CacheOptions.Request(parsed);
    }

    private static ParseResult Parse(string line) => LarderCommand.Create().Parse(line);
}
