using Larder.Model.ReplicationGroups;

namespace Larder.Tests.ReplicationGroups;

public sealed class ShardRulesTests
{
    private static readonly ShardChange _three = new() { NodeGroups = 3, ApplyImmediately = true };

    [Fact]
    public void More_shards_may_be_asked_for_with_or_without_their_zones()
    {
        ShardRules.Check(Groups.AtRest(2), _three);
        ShardRules.Check(Groups.AtRest(2), _three with { Zones = [["us-east-1a"], ["us-east-1b", "us-east-1c"], []] });
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        Refuses("InvalidParameterValue", _three with { ApplyImmediately = false }, "ApplyImmediately");
        Refuses("InvalidParameterValue", _three with { NodeGroups = 501 }, "NodeGroupCount", "500");
        Refuses("NodeGroupsPerReplicationGroupQuotaExceeded", _three with { NodeGroups = 91 }, "90");
        Refuses("InvalidParameterValue", _three with { NodeGroups = 1 }, "NodeGroupCount", "already");
        Refuses("InvalidParameterCombination", _three with { Removed = ["0001"] }, "NodeGroupsToRemove");
        Refuses("InvalidParameterCombination", _three with { Retained = ["0001"] }, "NodeGroupsToRetain");
        Refuses("InvalidParameterCombination", _three with { Zones = [["us-east-1a"]] }, "ReshardingConfiguration");
        Refuses("InvalidParameterValue", _three with { Zones = [["us-east-1a"], ["mars-1a"], []] }, "mars-1a");
    }

    [Fact]
    public void The_group_must_be_available() =>
        Refused.With("InvalidReplicationGroupState", () => ShardRules.Check(Groups.Of(2, true), _three), "creating");

    private static void Refuses(string code, ShardChange change, params string[] words) =>
        Refused.With(code, () => ShardRules.Check(Groups.AtRest(2), change), words);
}
