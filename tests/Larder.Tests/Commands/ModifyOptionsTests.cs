using Larder.Server.Commands;
using Larder.Server.Commands.Caches;
using CacheCluster = Larder.Contract.ElastiCache.CacheCluster;

namespace Larder.Tests.Commands;

public sealed class ModifyOptionsTests
{
    [Fact]
    public void Only_what_is_said_is_changed_and_waits_unless_it_is_to_be_made_now()
    {
        var change = Change("modify orders --node-type cache.t3.small --multi-az true");
        var group = change.OfGroup("orders");

        Assert.Equal(("cache.t3.small", true, false, null, null), (group.CacheNodeType, group.MultiAZEnabled, group.ApplyImmediately, group.EngineVersion, group.SecurityGroupIds));
        Assert.True(change.CanWait);
        Assert.True(Change("modify orders --now").OfGroup("orders").ApplyImmediately);
        Assert.False(Change("modify orders --description new").CanWait);
    }

    [Fact]
    public void Of_a_cluster_the_last_nodes_go_where_none_is_named()
    {
        Assert.Equal(["0002", "0003"], Change("modify pages --nodes 1").OfCluster(Pages()).CacheNodeIdsToRemove);
        Assert.Equal(["0001"], Change("modify pages --nodes 2 --remove 0001").OfCluster(Pages()).CacheNodeIdsToRemove);
        Assert.Null(Change("modify pages --nodes 4").OfCluster(Pages()).CacheNodeIdsToRemove);
    }

    [Fact]
    public void What_is_for_the_other_kind_is_refused_with_what_to_do()
    {
        Assert.Contains("larder replicas orders", Assert.Throws<CommandFailure>(() => Change("modify orders --nodes 2").OfGroup("orders")).Remedy, StringComparison.Ordinal);
        Assert.Throws<CommandFailure>(() => Change("modify pages --description d").OfCluster(Pages()));
        Assert.Contains("what is to change", LarderCommand.Create().Parse("modify orders").Errors[0].Message, StringComparison.Ordinal);
    }

    private static CacheChange Change(string line) => ModifyOptions.Change(LarderCommand.Create().Parse(line));

    private static Cache Pages() => Cache.Of(new CacheCluster
    {
        CacheClusterId = "pages",
        Engine = "memcached",
        CacheNodes = [new() { CacheNodeId = "0001" }, new() { CacheNodeId = "0002" }, new() { CacheNodeId = "0003" }],
    });
}
