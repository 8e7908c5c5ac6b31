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

    [Theory]
    [InlineData("create orders --nodes 2", true, true)]
    [InlineData("create orders --nodes 2 --engine valkey --single-az", true, false)]
    [InlineData("create orders --nodes 2 --no-failover", false, false)]
    [InlineData("create orders", false, false)]
    public void Whoever_asks_for_replicas_gets_failover_unless_he_says_otherwise(string line, bool failover, bool multiAz)
    {
        var group = Request(line).ReplicationGroup;

        Assert.Equal((failover, multiAz), (group.AutomaticFailoverEnabled, group.MultiAZEnabled));
    }

    [Fact]
    public void A_single_zone_is_one_for_all_nodes() => Assert.Equal(
        ["us-east-1a", "us-east-1a", "us-east-1a"], Request("create orders --nodes 3 --single-az").ReplicationGroup.PreferredCacheClusterAZs);

    [Fact]
    public void Memcached_is_a_cluster()
    {
        var request = Request("create pages --engine memcached --nodes 3 --port 11300");

        Assert.Equal(CacheKind.CacheCluster, request.Kind);
        Assert.Equal(("pages", 3, 11300), (request.CacheCluster.CacheClusterId, request.CacheCluster.NumCacheNodes, request.CacheCluster.Port));
    }

    [Fact]
    public void Redis_is_a_cluster_where_one_is_asked_for() => Assert.Equal(CacheKind.CacheCluster, Request("create a --cluster").Kind);

    [Theory]
    [InlineData("create orders")]
    [InlineData("create orders --engine memcached")]
    public void How_a_cache_is_kept_can_be_named_for_both_kinds(string line)
    {
        var request = Request(
            $"{line} --parameter-group mine --subnet-group shop --security-group sg-1 --security-group sg-2 --maintenance-window sun:05:00-sun:06:00");

        var (group, cluster) = (request.ReplicationGroup, request.CacheCluster);
        Assert.Equal(
            ("mine", "shop", "sun:05:00-sun:06:00"), (group.CacheParameterGroupName, group.CacheSubnetGroupName, group.PreferredMaintenanceWindow));
        Assert.Equal(
            ("mine", "shop", "sun:05:00-sun:06:00"), (cluster.CacheParameterGroupName, cluster.CacheSubnetGroupName, cluster.PreferredMaintenanceWindow));
        Assert.Equal(["sg-1", "sg-2"], group.SecurityGroupIds);
        Assert.Equal(["sg-1", "sg-2"], cluster.SecurityGroupIds);
        Assert.Null(Request(line).ReplicationGroup.SecurityGroupIds);
    }

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
    [InlineData("create a --no-failover")]
    [InlineData("create a --nodes 1 --single-az")]
    [InlineData("create a --nodes 2 --cluster --no-failover")]
    [InlineData("create a --nodes 2 --engine memcached --single-az")]
    [InlineData("create a --nodes three --no-failover")]
    [InlineData("replicas a 6")]
    [InlineData("replicas a")]
    [InlineData("replicas a one")]
    [InlineData("replicas a 1 --failover --no-failover")]
    [InlineData("failover a --times 0")]
    [InlineData("failover a --times often")]
    [InlineData("failover a --to a-002 --times 2")]
    [InlineData("list --output yaml")]
    [InlineData("destroy a")]
    public void What_cannot_be_is_wrong_usage(string line) => Assert.NotEmpty(Parse(line).Errors);

    private static CacheRequest Request(string line)
    {
        var parsed = Parse(line);
        Assert.Empty(parsed.Errors);
        return CacheOptions.Request(parsed, "us-east-1");
    }

    private static ParseResult Parse(string line) => LarderCommand.Create().Parse(line);
}
