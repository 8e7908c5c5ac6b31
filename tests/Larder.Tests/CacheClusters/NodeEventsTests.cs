using Larder.Model.CacheClusters;
using Larder.Model.Nodes;
using Larder.Tests.ReplicationGroups;

namespace Larder.Tests.CacheClusters;

public sealed class NodeEventsTests
{
    [Theory]
    [InlineData("7.0.15", "a new process of redis version 7.0.15 answers")]
    [InlineData("7.0.16", "a new process of redis version 7.0.15 answers; it runs version 7.0.16, as 7.0.15 is not installed any more")]
    public void A_node_that_comes_back_on_another_version_says_so(string runs, string said)
    {
        var member = Groups.Orders().Observe(Groups.Report(NodeState.Running), Groups.Start).Next
            .Observe(Groups.Report(NodeState.Exited), Groups.Start).Next
            .Restart("n-1").Members()[0];

        var back = member.Observe(Groups.Report(NodeState.Running, 2, "r2") with { EngineVersion = runs }, Groups.Start);

        Assert.EndsWith(said, Assert.Single(back.Events).Message, StringComparison.Ordinal);
        Assert.Equal("7.0.15", back.Next.Spec.Engine.FullVersion);
    }

    /// <summary>Memcached has no id of its own runs.</summary>
    [Fact]
    public void A_node_whose_engine_names_no_run_is_added_once_and_recovered_afterwards()
    {
        var plan = CacheClusterRules.Plan(
            new() { Id = "pages", Engine = "memcached", NodeType = "cache.t3.micro", NumCacheNodes = 1 },
            Installations.Network, Installations.With(Installations.Memcached));
        var pages = CacheClusterRules.Create(plan, [new("n-1", "us-east-1a", "127.64.0.1", 11211)], Groups.Start);

        var (ran, added) = pages.Observe(Report(1, NodeState.Running), Groups.Start);
        var (_, recovered) = ran.Observe(Report(1, NodeState.Exited), Groups.Start).Next.Restart("n-1").Observe(Report(2, NodeState.Running), Groups.Start);

        Assert.StartsWith("Added cache node 0001", added[0].Message, StringComparison.Ordinal);
        Assert.StartsWith("Recovered cache node 0001", Assert.Single(recovered).Message, StringComparison.Ordinal);
    }

    private static NodeReport Report(int incarnation, NodeState state) =>
        new() { Key = "n-1", OwnerArn = "", Incarnation = incarnation, State = state, SeenAt = Groups.Start };
}
