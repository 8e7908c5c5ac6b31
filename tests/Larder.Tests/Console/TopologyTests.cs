using Bunit;
using Larder.Console.Caches;
using Larder.Console.Caches.Topology;
using Larder.Console.ReplicationGroups;
using Larder.Model.ReplicationGroups;
using Larder.Tests.ReplicationGroups;

namespace Larder.Tests.Console;

public sealed class TopologyTests : ConsoleContext
{
    [Fact]
    public void Replicas_stand_below_whom_they_replicate_from_whoever_joined_first()
    {
        var layout = Of(Handed(Groups.AtRest(3)));

        Assert.Equal([("orders-002", 0), ("orders-001", 28), ("orders-003", 28)], layout.Boxes.Select(box => (box.Node.Id, box.X)));
        Assert.Equal([("orders-002", "orders-001"), ("orders-002", "orders-003")], layout.Links.Select(link => (link.From.Node.Id, link.To.Node.Id)));
        Assert.Equal("M14,58 V99 H23", layout.Links[0].Path);
    }

    [Fact]
    public void One_that_copies_a_replica_stands_below_that()
    {
        var group = Groups.AtRest(3);
        var layout = Of(group.With(group.Member(3) with { Follows = Reports.Address(2), LinkUp = false }));

        Assert.Equal([0, 28, 56], layout.Boxes.Select(box => box.X));
        Assert.False(layout.Links[1].InSync);
    }

    [Fact]
    public void Who_follows_nobody_is_shown_without_a_line()
    {
        var group = Groups.AtRest(2);
        var layout = Of(group.With(group.Member(2) with { Follows = null }));

        Assert.Equal(2, layout.Boxes.Count);
        Assert.Empty(layout.Links);
    }

    [Fact]
    public void Nodes_that_follow_each_other_in_a_circle_are_shown_once_each()
    {
        NodeRow[] circle = [Row("a") with { Role = "Replica", Source = "b" }, Row("b") with { Role = "Replica", Source = "a" }];

        Assert.Equal(2, TopologyLayout.Of(circle).Boxes.Count);
    }

    [Fact]
    public void Many_nodes_that_are_alike_stand_side_by_side()
    {
        var layout = TopologyLayout.Of([.. Enumerable.Range(1, 40).Select(number => Row($"{number:0000}"))]);

        Assert.Equal([0, 80, 160, 240, 0], layout.Boxes.Take(5).Select(box => box.X));
        Assert.True(layout.Height < 500);
    }

    [Fact]
    public void The_picture_is_said_in_words()
    {
        var picture = Render<TopologyPicture>(one => one.Add(svg => svg.Nodes, ReplicationGroupDetails.Of(Groups.AtRest(2)).Nodes));

        Assert.Equal(
            "Primary orders-001 in us-east-1b: Available. Replica orders-002 in us-east-1c: Available; replicates from orders-001. In sync.",
            picture.Find("desc").TextContent);
        Assert.Equal("img", picture.Find("svg").GetAttribute("role"));
        Assert.Contains("orders-002", picture.FindAll("text").Select(text => text.TextContent));
    }

    private static ReplicationGroup Handed(ReplicationGroup group) => (group with { Primary = "orders-002" })
        .With(group.Member(1) with { Follows = Reports.Address(2) })
        .With(group.Member(2) with { Follows = null, Role = Larder.Model.Nodes.NodeRole.Primary })
        .With(group.Member(3) with { Follows = Reports.Address(2) });

    private static TopologyLayout Of(ReplicationGroup group) => TopologyLayout.Of(ReplicationGroupDetails.Of(group).Nodes);

    private static NodeRow Row(string id) => new(id, "us-east-1a", "available", "127.64.0.1:11211", null);
}
