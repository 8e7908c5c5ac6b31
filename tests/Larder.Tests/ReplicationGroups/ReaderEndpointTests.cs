using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;
using static Larder.Tests.ReplicationGroups.Groups;
using static Larder.Tests.ReplicationGroups.Reports;

namespace Larder.Tests.ReplicationGroups;

public sealed class ReaderEndpointTests
{
    [Fact]
    public void The_relay_leads_to_the_primary_where_no_replica_can_serve_the_only_one_serves_it_itself_and_several_share_it()
    {
        Plans(AtRest(2).Hear(1, Serves(1)).Next, direct: null, spread: "127.64.0.1");
        Plans(AtRest(2), direct: "orders-002", spread: "");
        Plans(AtRest(3), direct: null, spread: "127.64.0.2 127.64.0.3");
    }

    [Fact]
    public void Of_several_replicas_the_one_that_is_left_is_reached_by_the_relay_so_that_the_address_does_not_change_hands()
    {
        Plans(AtRest(3).Hear(1, Serves(1, 3)).Next, direct: null, spread: "127.64.0.3");
        Plans(AtRest(3).Hear(1, Serves(1)).Next, direct: null, spread: "127.64.0.1");
        Plans(AtRest(3).HearEnd(2).Next, direct: null, spread: "127.64.0.3");

        // Who has listened there since it was the only one goes on until there is a second.
        var first = AtRest(3).Hear(1, Serves(1, 2)).Next.Hear(2, Follows(2) with { ListensOn = $"127.64.0.2 {ReaderEndpoint}" }).Next;
        Plans(first, direct: "orders-002", spread: "");
        Plans(first.Hear(1, Serves(1, 2, 3)).Next, direct: null, spread: "127.64.0.2 127.64.0.3");
    }

    [Fact]
    public void A_primary_serves_it_itself_where_it_has_no_replicas_or_did_already()
    {
        Plans(AtRest(1, automaticFailover: false), direct: "orders-001", spread: "");

        var did = Serves(1) with { ListensOn = $"{Serves(1).ListensOn} {ReaderEndpoint}" };
        Plans(AtRest(2).Hear(2, Follows(2)).Next.Hear(1, did).Next, direct: "orders-001", spread: "");
    }

    [Fact]
    public void A_group_that_is_being_made_waits_for_its_replica() => Plans(Of(2, true).Hear(1, Serves(1)).Next, direct: null, spread: "");

    public static TheoryData<string, ReplicationGroup> OneLess => new()
    {
        { "it lags, or is online no more", AtRest(4).Hear(1, Serves(1, 3, 4)).Next },
        { "its link is down", AtRest(4).Hear(2, Follows(2) with { LinkUp = false }).Next },
        { "it follows another", AtRest(4).Hear(2, Follows(2, 4)).Next },
        { "it hangs", AtRest(4).HearNothing(2, Start, Start).Next },
        { "it is dead", AtRest(4).HearEnd(2).Next },
        { "it is starting anew", AtRest(4).HearEnd(2).Next.Restarted(2) },
        { "it is to leave", AtRest(4).RemoveReplicas(["orders-002"], Start).Next },
    };

    [Theory]
    [MemberData(nameof(OneLess))]
    public void Nobody_is_sent_to_a_replica_that_cannot_answer_with_what_the_primary_has(string why, ReplicationGroup group)
    {
        Assert.NotEmpty(why);
        Plans(group, direct: null, spread: "127.64.0.3 127.64.0.4");
    }

    [Fact]
    public void Where_the_spreading_ends_it_is_taken_off_the_address_before_the_one_that_is_left_listens_there()
    {
        var one = AtRest(3).RemoveReplicas(["orders-003"], Start).Next;
        Assert.Equal(new Step.Route(""), one.NextStep(Start));

        var unrouted = one with { Readers = "" };
        Assert.Equal([new NodeOrder.Listen("n-2", $"127.64.0.2 {ReaderEndpoint}")], Orders(unrouted.NextStep(Start)));
    }

    [Fact]
    public void Where_a_second_one_is_in_sync_the_first_leaves_the_address_before_it_is_spread()
    {
        var alone = (AtRest(3) with { Readers = "" }).Hear(2, Follows(2) with { ListensOn = $"127.64.0.2 {ReaderEndpoint}" }).Next;
        Assert.Equal(
            [new NodeOrder.Listen("n-2", "127.64.0.2"), new NodeOrder.Disconnect("n-2", ReaderEndpoint, 6379)],
            Orders(alone.NextStep(Start)));

        Assert.Equal(new Step.Route("127.64.0.2 127.64.0.3"), alone.Hear(2, Follows(2)).Next.NextStep(Start));
    }

    [Fact]
    public void It_changes_hands_in_two_steps_that_never_have_two_on_one_address()
    {
        var behind = AtRest(2).Hear(1, Serves(1)).Next;
        Assert.Equal(
            [new NodeOrder.Listen("n-2", "127.64.0.2"), new NodeOrder.Disconnect("n-2", ReaderEndpoint, 6379)],
            Orders(behind.NextStep(Start)));

        var off = behind.Hear(2, Follows(2)).Next;
        Assert.Equal(new Step.Route("127.64.0.1"), off.NextStep(Start));
    }

    [Fact]
    public void Nobody_joins_the_address_that_a_hung_replica_holds_before_it_is_ended()
    {
        var held = AtRest(3).Hear(2, Follows(2) with { ListensOn = $"127.64.0.2 {ReaderEndpoint}" }).Next with { Readers = "" };
        var hung = held.HearNothing(2, Start, Start).Next;

        Assert.Equal([new NodeOrder.Fence("n-2")], Orders(hung.NextStep(Start)));
        Assert.Equal(new Step.Route("127.64.0.3"), hung.HearEnd(2).Next.Restarted(2).NextStep(Start));
        // One that is to leave is removed, and with it goes its hold.
        Assert.Equal(["n-2"], Assert.IsType<Step.Remove>(hung.With(hung.Member(2) with { Leaving = true }).NextStep(Start)).Keys);
    }

    [Fact]
    public void Nobody_joins_the_address_that_a_hung_primary_holds_and_it_is_not_spread()
    {
        var alone = Serves(1) with { ListensOn = $"{Serves(1).ListensOn} {ReaderEndpoint}" };
        var inSync = alone with { Replicas = Serves(1, 2, 3).Replicas };
        var one = AtRest(2, automaticFailover: false).Hear(2, Follows(2)).Next.Hear(1, alone with { Replicas = Serves(1, 2).Replicas }).Next;
        var two = (AtRest(3, automaticFailover: false) with { Readers = "" }).Hear(1, inSync).Next;

        Assert.IsType<Step.None>(one.HearNothing(1, Start, Start).Next.NextStep(Start));
        Assert.IsType<Step.None>(two.HearNothing(1, Start, Start).Next.NextStep(Start));
    }

    [Fact]
    public void Nobody_joins_an_address_while_one_that_runs_has_not_said_where_it_listens()
    {
        var unheard = AtRest(3).Hear(1, Serves(1, 3)).Next with { Readers = "" };
        unheard = unheard.With(unheard.Member(2) with { Role = null, ListensOn = null });

        Assert.IsType<Step.Keep>(unheard.NextStep(Start));
        Assert.Equal(new Step.Route("127.64.0.3"), unheard.Hear(2, Follows(2)).Next.NextStep(Start));
    }

    [Fact]
    public void A_route_names_every_reader_with_the_groups_port()
    {
        var route = AtRest(3).RouteOver("127.64.0.2 127.64.0.3");

        Assert.Equal((ReaderEndpoint, 6379), (route.Address, route.Port));
        Assert.Equal([new("127.64.0.2", 6379), new ReaderBackend("127.64.0.3", 6379)], route.Backends);
        Assert.Empty(AtRest(3).RouteOver("").Backends);
    }

    [Fact]
    public void A_route_whose_change_was_cut_short_is_laid_once_more() =>
        Assert.Equal(new Step.Route("127.64.0.2 127.64.0.3"), (AtRest(3) with { Routing = true }).NextStep(Start));

    private static void Plans(ReplicationGroup group, string? direct, string spread) =>
        Assert.Equal(new ReaderPlan { Direct = direct, Spread = spread }, ReaderPlan.Of(group));

    private static IReadOnlyList<NodeOrder> Orders(Step step) => Assert.IsType<Step.Obey>(step).Orders;
}
