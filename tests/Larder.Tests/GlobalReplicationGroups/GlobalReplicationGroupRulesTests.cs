using Larder.ControlPlane.Facts;
using Larder.Model.Faults;
using Larder.Model.GlobalReplicationGroups;
using Larder.Tests.ReplicationGroups;

namespace Larder.Tests.GlobalReplicationGroups;

public sealed class GlobalReplicationGroupRulesTests
{
    private const string Id = "ldgnf-world";

    [Fact]
    public void One_is_made_of_a_suffix_and_an_available_group()
    {
        GlobalReplicationGroupRules.CheckCreate("world");
        GlobalReplicationGroupRules.CheckPrimary(Groups.AtRest(2));
        Refused.With("InvalidParameterValue", () => GlobalReplicationGroupRules.CheckCreate(new('w', 35)), "GlobalReplicationGroupIdSuffix");
        Refused.With("InvalidReplicationGroupState", () => GlobalReplicationGroupRules.CheckPrimary(Groups.Of(2, true)), "creating");
    }

    [Fact]
    public void Right_requests_find_none()
    {
        NotFound(GlobalReplicationGroupRules.RefuseModify(Id, true, "cache.t3.micro", "valkey", FactFiles.NodeTypes()));
        NotFound(GlobalReplicationGroupRules.RefuseIncrease(Id, true, 2, ["orders"]));
        NotFound(GlobalReplicationGroupRules.RefuseDecrease(Id, true, 1, null, ["ldgnf-world-0001"]));
        NotFound(GlobalReplicationGroupRules.RefuseRebalance(Id, true));
        NotFound(GlobalReplicationGroupRules.RefuseMember(Id, "orders"));
    }

    [Fact]
    public void Wrong_ones_are_refused_before()
    {
        Refuses(() => GlobalReplicationGroupRules.RefuseModify(Id, false, null, null, FactFiles.NodeTypes()), "ApplyImmediately");
        Refuses(() => GlobalReplicationGroupRules.RefuseModify(Id, true, "cache.huge", null, FactFiles.NodeTypes()), "cache.huge");
        Refuses(() => GlobalReplicationGroupRules.RefuseModify(Id, true, null, "memcached", FactFiles.NodeTypes()), "Engine");
        Refuses(() => GlobalReplicationGroupRules.RefuseIncrease(Id, true, 501, []), "NodeGroupCount", "500");
        Refuses(() => GlobalReplicationGroupRules.RefuseIncrease(Id, true, 2, ["1orders"]), "ReplicationGroupId");
        Refuses(() => GlobalReplicationGroupRules.RefuseRebalance(Id, false), "ApplyImmediately");
        Refuses(() => GlobalReplicationGroupRules.RefuseMember(Id, "orders-"), "ReplicationGroupId");
    }

    [Fact]
    public void Fewer_node_groups_are_said_by_those_that_go_or_by_those_that_stay()
    {
        string[] one = ["ldgnf-world-0001"];

        Combination(() => GlobalReplicationGroupRules.RefuseDecrease(Id, true, 1, null, null));
        Combination(() => GlobalReplicationGroupRules.RefuseDecrease(Id, true, 1, one, one));
        Combination(() => GlobalReplicationGroupRules.RefuseDecrease(Id, true, 2, null, one));
    }

    private static void NotFound(FaultException fault) =>
        Assert.Equal(("GlobalReplicationGroupNotFoundFault", 404), (fault.Fault.Code, fault.Fault.HttpStatus));

    private static void Refuses(Action action, params string[] words) => Refused.With("InvalidParameterValue", action, words);

    private static void Combination(Action action) => Refused.With("InvalidParameterCombination", action, "GlobalNodeGroupsToRetain");
}
