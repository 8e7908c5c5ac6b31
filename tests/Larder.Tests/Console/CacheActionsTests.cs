using Larder.Console.Caches.Actions;
using Larder.Model.CacheClusters;
using Larder.Model.ReplicationGroups;
using Larder.Tests.ReplicationGroups;

namespace Larder.Tests.Console;

public sealed class CacheActionsTests
{
    [Fact]
    public void All_can_be_done_to_a_group_at_rest() => Assert.Equal(new CacheActions(), CacheActions.Of(Groups.AtRest(2)));

    [Fact]
    public void A_group_that_is_being_made_or_goes_has_no_actions_at_all()
    {
        var none = new CacheActions
        {
            Modify = ActionObstacle.Status,
            Failover = ActionObstacle.Failover,
            Reboot = ActionObstacle.Status,
            Delete = ActionObstacle.Status,
            Tag = ActionObstacle.Status,
        };

        Assert.Equal(none, CacheActions.Of(Groups.Of(2, automaticFailover: true)));
        Assert.Equal(none, CacheActions.Of(Groups.AtRest(2).Delete(retainPrimary: false).Next));
    }

    [Fact]
    public void One_that_is_busy_can_be_modified_tagged_and_deleted() => Assert.Equal(
        new CacheActions { Failover = ActionObstacle.Failover, Reboot = ActionObstacle.Status },
        CacheActions.Of(Groups.AtRest(2).Reboot("orders-002", Groups.Start).Next));

    [Fact]
    public void Of_a_member_only_the_reboot_is_its_own()
    {
        var member = CacheActions.Of(Groups.AtRest(2).Members()[0]);

        Assert.Equal((ActionObstacle.Member, ActionObstacle.Member, null), (member.Modify, member.Delete, member.Reboot));
    }

    [Fact]
    public void A_cluster_of_its_own_has_nobody_to_fail_over_to()
    {
        var alone = Groups.AtRest(2).Members()[0] with { ReplicationGroupId = null };

        Assert.Equal(new CacheActions { Failover = ActionObstacle.NoGroup }, CacheActions.Of(alone));
        Assert.Equal(ActionObstacle.Status, CacheActions.Of(alone with { Phase = CacheClusterPhase.Creating, Nodes = [alone.Nodes[0] with { State = Larder.Model.Nodes.NodeState.Starting }] }).Delete);
    }
}
