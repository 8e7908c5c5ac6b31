using Larder.Console.Create;
using Larder.Console.Guide;
using Larder.Model.Engines;
using Larder.Model.ReplicationGroups;
using Larder.Tests.Console.Create;
using Larder.Tests.ReplicationGroups;

namespace Larder.Tests.Console.Guide;

public sealed class GuideStepsTests
{
    private static readonly FailoverRecord Failover = new()
    {
        Kind = HandoverKind.Planned,
        From = "orders-001",
        To = "orders-002",
        CompletedAt = Groups.Start,
        Outage = TimeSpan.FromMilliseconds(2),
    };

    private static readonly GuideSight Elsewhere = new() { Path = "/console" };

    [Theory]
    [InlineData("en")]
    [InlineData("ko")]
    public void Every_step_says_what_to_do_and_why(string language)
    {
        var strings = ConsoleSources.Strings(language);
        Assert.All(GuideSteps.All, step => Assert.All(["", "_Do", "_Why"], kind => Assert.NotEmpty(strings[$"Guide_{step.Name}{kind}"])));
        Assert.All(Enum.GetNames<GuideChapter>(), chapter => Assert.NotEmpty(strings[$"Guide_Chapter_{chapter}"]));
    }

    [Fact]
    public void Names_are_there_once_and_chapters_follow_each_other()
    {
        Assert.Distinct(GuideSteps.All.Select(step => step.Name));
        Assert.Equal(GuideSteps.All.Select(step => step.Chapter).Order(), GuideSteps.All.Select(step => step.Chapter));
    }

    [Fact]
    public void What_the_guide_fills_in_is_what_its_step_asks_for_and_can_be_created()
    {
        var form = Forms.With(Installations.Redis7);
        form.Input.Id = "";
        form.Choose(PresetName.Production);
        var sight = Elsewhere with { Form = form };
        var fills = GuideSteps.All.Where(step => step.Do is not null).ToList();
        Assert.Contains(fills, step => step.Done(sight) is false);

        foreach (var step in fills)
        {
            step.Do!(form);
            Assert.True(step.Done(sight), step.Name);
        }

        Assert.True(form.IsValid);
        Assert.Equal(("democluster", "my-first-subnet-group", 0), (form.StoredId, form.Input.NewSubnetGroup, form.Input.Replicas));
        Assert.EndsWith(".micro", form.Input.NodeType, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_walks_again_gets_the_subnet_group_that_is_there()
    {
        var form = Forms.With(Installations.Redis7);
        form.ChooseSubnetGroup("of-another-walk");
        Assert.True(Step("SubnetGroup").Done(Elsewhere with { Form = form }));
    }

    [Fact]
    public void What_the_walk_is_not_about_is_not_done()
    {
        var form = Forms.With(Installations.Redis7);
        form.ChooseEngine(EngineNames.Memcached);
        form.Input.Replicas = 2;
        var sight = Elsewhere with { Form = form };

        Assert.All(["Engine", "Replicas", "SubnetGroup"], name => Assert.False(Step(name).Done(sight), name));
        Assert.All(["Way", "Tags"], name => Assert.Null(Step(name).Done(sight)));
        Assert.Null(Step("Replicas").Done(Elsewhere));
    }

    [Fact]
    public void The_walk_with_the_cache_is_done_by_what_becomes_of_it()
    {
        var alone = Groups.AtRest(2, automaticFailover: false);
        var sight = Elsewhere with { CacheId = alone.Id, Group = alone };
        Assert.False(Step("Endpoint").Done(sight with { Group = Groups.Orders() }));
        Assert.True(Step("Endpoint").Done(sight));
        Assert.False(Step("Nodes").Done(sight));
        Assert.True(Step("Nodes").Done(sight with { Path = "/console/replication-groups/orders/nodes" }));
        Assert.False(Step("Sample").Done(sight));
        Assert.True(Step("Sample").Done(sight with { SampleRuns = true }));
        Assert.False(Step("Replica").Done(sight));

        var replicated = Groups.AtRest(2);
        Assert.True(Step("Replica").Done(sight with { Group = replicated }));
        Assert.False(Step("Failover").Done(sight with { Group = replicated }));
        var failedOver = replicated with { LastFailover = Failover };
        Assert.True(Step("Failover").Done(sight with { Group = failedOver }));

        Assert.False(Step("Delete").Done(sight));
        Assert.True(Step("Delete").Done(sight with { Group = null }));
        Assert.False(Step("Leftovers").Done(sight with { Group = null }));
        Assert.True(Step("Leftovers").Done(sight with { Group = null, Path = "/console/leftovers" }));
    }

    [Fact]
    public void Steps_lead_to_where_they_are_done()
    {
        Assert.Equal("/console/create#network", Step("SubnetGroup").Place(null));
        Assert.Equal("/console/replication-groups/orders", Step("Endpoint").Place("orders"));
        Assert.Equal("/console/replication-groups/orders/sample", Step("Failover").Place("orders"));
        Assert.Equal("/console/replication-groups/orders/modify", Step("Replica").Place("orders"));
        Assert.Null(Step("Replica").Place(null));
    }

    private static GuideStep Step(string name) => GuideSteps.All.Single(step => step.Name == name);
}
