using Larder.Model.CacheClusters;
using Larder.Model.Nodes;
using Larder.Tests.ReplicationGroups;

namespace Larder.Tests.ParameterGroups;

public sealed class SettingStepsTests
{
    private static readonly SettingsMark _wanted = new("new", "start");

    [Fact]
    public void Running_nodes_that_run_by_something_else_are_configured()
    {
        CacheNode[] nodes = [Node("a", new("old", "start")), Node("b", new("new", "start")), Node("c", null)];
        Assert.Equal(["a", "c"], SettingSteps.Next(nodes, _wanted)!.Keys);
    }

    [Fact]
    public void A_node_that_does_not_answer_or_is_to_go_is_not_waited_for()
    {
        CacheNode[] nodes =
        [
            Node("hung", new("old", "")) with { SilentSince = Groups.Start },
            Node("leaving", new("old", "")) with { Leaving = true },
            Node("down", new("old", "")) with { State = NodeState.Exited },
        ];
        Assert.Null(SettingSteps.Next(nodes, _wanted));
    }

    [Fact]
    public void The_status_says_applying_then_pending_reboot_then_in_sync()
    {
        Assert.Equal("applying", CacheClusterStatus.OfParameters([Node("a", new("old", "old"))], _wanted));
        Assert.Equal("pending-reboot", CacheClusterStatus.OfParameters([Node("a", new("new", "old"))], _wanted));
        Assert.Equal("in-sync", CacheClusterStatus.OfParameters([Node("a", new("new", "start"))], _wanted));
        Assert.Equal("in-sync", CacheClusterStatus.OfParameters([Node("a", null)], null));
    }

    [Fact]
    public void What_the_host_says_of_it_is_kept_and_a_new_process_is_asked_again()
    {
        var group = Groups.Orders();
        var node = group.Nodes[0];
        var report = new NodeReport
        {
            Key = node.Key,
            OwnerArn = group.Arn,
            Incarnation = 1,
            State = NodeState.Running,
            SeenAt = Groups.Start,
            RunId = "r",
            Settings = new("new", "start"),
        };

        var heard = NodeLife.Observe(node, report, Groups.Start);
        Assert.Equal(_wanted, heard.Settings);
        Assert.Null(NodeLife.NextIncarnation(heard).Settings);
    }

    private static CacheNode Node(string key, SettingsMark? settings) => Groups.Orders().Nodes[0] with
    {
        Key = key,
        State = NodeState.Running,
        RunId = "r",
        Settings = settings,
    };
}
