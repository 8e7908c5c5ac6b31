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
}
