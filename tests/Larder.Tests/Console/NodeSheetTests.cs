using Bunit;
using Larder.Console.Caches;
using Larder.Console.ReplicationGroups;
using Larder.Model.ReplicationGroups;
using Larder.Tests.ReplicationGroups;

namespace Larder.Tests.Console;

public sealed class NodeSheetTests : ConsoleContext
{
    [Fact]
    public void The_primary_stands_first_whoever_joined_first()
    {
        var group = Pair.Orders() with { Primary = "orders-002" };

        Assert.Equal(["orders-002Primary", "orders-001Replica"],
            Sheet(group).FindAll("tbody tr").Select(row => row.Children[0].TextContent + row.Children[1].TextContent));
    }

    [Fact]
    public void A_replica_says_how_it_stands_to_its_primary()
    {
        Assert.Equal("In sync", SyncOf(Pair.Orders()));
        Assert.Equal("Synchronising", SyncOf(Pair.With(replica => replica with { LinkUp = false })));
        Assert.Equal("Synchronising", SyncOf(Pair.With(replica => replica with { Behind = true })));
        Assert.Equal("Not answering", SyncOf(Pair.With(replica => replica with { SilentSince = Groups.Start })));
    }

    [Fact]
    public void Nodes_that_are_alike_have_no_roles()
    {
        var sheet = Render<NodeSheet>(nodes => nodes.Add(one => one.Nodes, [new NodeRow("0001", "us-east-1a", "available", "127.64.0.1:11211", null)]));

        Assert.DoesNotContain("Role", sheet.Markup, StringComparison.Ordinal);
    }

    private string SyncOf(ReplicationGroup group) => Sheet(group).Find("[data-testid=node-orders-002] [data-sync]").TextContent;

    private IRenderedComponent<NodeSheet> Sheet(ReplicationGroup group) =>
        Render<NodeSheet>(sheet => sheet.Add(one => one.Nodes, ReplicationGroupDetails.Of(group).Nodes));
}
