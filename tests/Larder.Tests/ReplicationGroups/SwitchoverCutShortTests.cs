using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;
using static Larder.Tests.ReplicationGroups.Groups;
using static Larder.Tests.ReplicationGroups.Reports;

namespace Larder.Tests.ReplicationGroups;

/// <summary>Whoever carried a planned failover out died somewhere in it, or a node did.</summary>
public sealed class SwitchoverCutShortTests
{
    // Stored, and perhaps told: what the heir is it must say itself.
    private static readonly ReplicationGroup _cut = AtRest(3).Promote(Id(2), Start).Next.Switching();
    private static readonly DateTimeOffset _later = Start + TimeSpan.FromMinutes(1);

    [Fact]
    public void While_the_old_one_is_a_primary_still_the_script_is_gone_through_again_whatever_the_heir_says()
    {
        Assert.IsType<Step.Switch>(_cut.NextStep(_later));
        Assert.IsType<Step.Switch>(_cut.Hear(2, Follows(2)).Next.NextStep(_later));
    }

    [Fact]
    public void Once_the_old_one_follows_only_what_is_left_is_done_and_the_endpoint_is_left_before_it_is_taken()
    {
        var followed = _cut.Hear(1, Follows(1, 2) with { ListensOn = Serves(1).ListensOn }).Next;

        Assert.Equal(
            [
                new NodeOrder.BecomePrimary("n-2"),
                new NodeOrder.Follow("n-1", new("n-2", "127.64.0.2", 6379)),
                new NodeOrder.Listen("n-1", "127.64.0.1"),
                new NodeOrder.Disconnect("n-1", PrimaryEndpoint, 6379),
                new NodeOrder.ResumeWrites("n-1"),
                new NodeOrder.ResumeWrites("n-2"),
                new NodeOrder.Listen("n-2", $"127.64.0.2 {PrimaryEndpoint}"),
            ],
            Assert.IsType<Step.Promote>(followed.NextStep(_later)).Orders);
    }

    [Fact]
    public void An_old_one_that_follows_and_hangs_on_the_endpoint_is_fenced_before_the_heir_takes_it()
    {
        var hung = _cut.Hear(1, Follows(1, 2) with { ListensOn = Serves(1).ListensOn }).Next.HearNothing(1, Start, _later).Next;

        Assert.Equal([new NodeOrder.Fence("n-1")], Assert.IsType<Step.Obey>(hung.NextStep(_later)).Orders);
        // Then the heir goes on where it left off, or says first what it has become.
        Assert.IsType<Step.Promote>(hung.Hear(2, Follows(2), _later).Next.HearEnd(1).Next.NextStep(_later));
        FailoverTests.Elects(1, [2, 3], hung.HearEnd(1).Next, _later);
    }

    [Fact]
    public void A_hung_old_primary_is_waited_for_as_long_as_nobody_knows_what_its_heir_has_become()
    {
        var hung = _cut.HearNothing(1, Start, _later).Next;

        Assert.Equal(HandoverKind.Planned, hung.Handover!.Kind);
        Assert.Equal(new Step.Wait(null), hung.NextStep(_later));
    }

    [Fact]
    public void An_old_primary_that_dies_leaves_a_search_that_hears_the_named_heir()
    {
        var died = _cut.HearEnd(1, Serves(1, 2, 3), _later).Next;

        Assert.Equal((HandoverKind.Unplanned, false, "orders-002"), (died.Handover!.Kind, died.Handover.Elected, died.Handover.To));
        FailoverTests.Elects(1, [2, 3], died, _later);
    }

    [Fact]
    public void An_heir_that_dies_as_a_replica_is_tried_in_vain_and_the_old_primary_serves_on()
    {
        var died = _cut.Hear(2, Follows(2)).Next.HearEnd(2, Follows(2), _later).Next;

        Assert.Equal(_cut.Handover, died.Handover);
        Assert.IsType<Step.Switch>(died.NextStep(_later));
        var given = died.Abandoned("it is gone", _later).Next;
        Assert.Equal("orders-001", given.Primary);
        Assert.Equal(new Step.Restart("n-2"), given.NextStep(_later));
    }

    [Fact]
    public void An_heir_that_served_and_dies_is_succeeded_as_any_primary_is()
    {
        var followed = _cut.Hear(1, Follows(1, 2)).Next.Hear(2, Serves(2, 1)).Next;

        var died = followed.HearEnd(2, Serves(2, 1), _later);

        Assert.Equal((HandoverKind.Unplanned, "orders-002"), (died.Next.Handover!.Kind, died.Next.Handover.From));
        FailoverTests.Elects(2, [1, 3], died.Next, _later);
    }
}
