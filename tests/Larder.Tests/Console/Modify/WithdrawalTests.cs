using Larder.Console.Modify;
using Larder.Model.Modify;
using Larder.Model.ReplicationGroups;
using Larder.Tests.Modify;
using Larder.Tests.ReplicationGroups;

namespace Larder.Tests.Console.Modify;

public sealed class WithdrawalTests
{
    [Theory]
    [InlineData(ChangeKind.AutomaticFailover)]
    [InlineData(ChangeKind.Primary)]
    [InlineData(ChangeKind.ParameterGroup)]
    [InlineData(ChangeKind.NodeType)]
    [InlineData(ChangeKind.Engine)]
    public void Each_change_of_a_group_that_waits_can_be_taken_back(ChangeKind kind)
    {
        var group = Groups.AtRest(2);
        Modification change = kind switch
        {
            ChangeKind.AutomaticFailover => new() { AutomaticFailover = false },
            ChangeKind.Primary => new() { PrimaryClusterId = "orders-002" },
            ChangeKind.ParameterGroup => new() { ParameterGroup = "mine" },
            ChangeKind.NodeType => new() { NodeTypeName = "cache.t3.small" },
            _ => new() { EngineChange = new("valkey", "8.0") },
        };
        var waiting = Previews.For(group, change).Defer(group, Previews.Now).Next;
        Assert.NotNull(waiting.Pending);

        Assert.Null(Previews.For(waiting, Withdrawal.Of(waiting, kind)).Defer(waiting, Previews.Now).Next.Pending);
    }

    [Fact]
    public void So_can_each_change_of_a_cluster()
    {
        var pages = Previews.Cluster("memcached", 3);
        var fewer = Previews.For(pages, new() { Change = new() { NumCacheNodes = 1, NodeIdsToRemove = ["0002", "0003"] } }).Defer(pages).Next;
        Assert.Null(Previews.For(fewer, Withdrawal.Of(fewer, ChangeKind.Nodes)).Defer(fewer).Next.Pending);

        var alone = Previews.Cluster("redis");
        var larger = Previews.For(alone, new() { NodeTypeName = "cache.t3.small" }).Defer(alone).Next;
        Assert.Null(Previews.For(larger, Withdrawal.Of(larger, ChangeKind.NodeType)).Defer(larger).Next.Pending);
        var newer = Previews.For(alone, new() { Change = new() { Engine = new("valkey", "8.0") } }).Defer(alone).Next;
        Assert.Null(Previews.For(newer, Withdrawal.Of(newer, ChangeKind.Engine)).Defer(newer).Next.Pending);
    }
}
