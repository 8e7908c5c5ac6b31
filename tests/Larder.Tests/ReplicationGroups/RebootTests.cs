using Larder.Model.CacheClusters;
using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;

namespace Larder.Tests.ReplicationGroups;

public sealed class RebootTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_primary_hands_over_before_it_ends_to_a_replica_in_sync_or_waits_for_one(bool behind)
    {
        var asked = Pair.Orders().Reboot("orders-001", Groups.Start).Next;
        var rebooting = asked.With(asked.NodeOf("orders-002") with { Behind = behind });

        Assert.Equal(("orders-002", HandoverKind.Planned), (rebooting.Handover?.To, rebooting.Handover?.Kind));
        if (behind) Assert.IsType<Step.Wait>(rebooting.NextStep(Groups.Start));
        else Assert.IsType<Step.Switch>(rebooting.NextStep(Groups.Start));
    }

    [Fact]
    public void A_reboot_for_which_no_replica_comes_in_sync_is_given_up_and_costs_nothing()
    {
        var asked = Pair.Orders().Reboot("orders-001", Groups.Start).Next;
        var rebooting = asked.With(asked.NodeOf("orders-002") with { Behind = true });

        var step = Assert.IsType<Step.GiveUp>(rebooting.NextStep(Groups.Start + TimeSpan.FromMinutes(1)));
        var after = rebooting.Abandoned(step.Why, Groups.Start).Next;

        Assert.Equal("orders-001", after.Primary);
        Assert.Contains("in sync", step.Why, StringComparison.Ordinal);
        Assert.Equal(new Step.Route("127.64.0.1"), after.NextStep(Groups.Start));
        Assert.IsType<Step.None>((after with { Readers = "127.64.0.1" }).NextStep(Groups.Start));
    }

    [Fact]
    public void Whoever_is_to_be_rebooted_says_so_at_once()
    {
        var rebooting = Pair.Orders().Reboot("orders-002", Groups.Start).Next;

        Assert.Equal(ReplicationGroupStatus.Modifying, rebooting.Status);
        Assert.Equal(CacheClusterStatus.Rebooting, rebooting.Members().Single(member => member.Id == "orders-002").Status);
    }
}
