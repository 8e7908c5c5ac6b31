using Larder.ControlPlane.Facts;
using Larder.Model.ParameterGroups;

namespace Larder.Tests.ParameterGroups;

public sealed class ParameterChangeTests
{
    private static readonly ParameterCatalog _catalog = new(ParameterFacts.Families());
    private static readonly ParameterFamily _redis7 = _catalog.Find("redis7");
    private static readonly ParameterGroup _group = ParameterGroupRules.Modify(
        ParameterGroupRules.Create(_catalog, Installations.Scope, "sessions", "redis7", "d", []), _redis7,
        [new("timeout", "60"), new("databases", "32"), new("maxmemory-samples", "9")], used: false);

    [Fact]
    public void Some_are_set_and_others_are_the_family_s_again_at_once()
    {
        var next = new ParameterChange([new("tcp-keepalive", "100")], ["timeout"]).Of(_group, _redis7, used: true);

        Assert.Equal(["databases", "maxmemory-samples", "tcp-keepalive"], next.Values.Keys);
    }

    [Fact]
    public void All_are_reset_but_for_those_that_are_set_anew_and_those_that_a_cache_in_use_keeps()
    {
        Assert.Equal(["timeout"], new ParameterChange([new("timeout", "30")], null).Of(_group, _redis7, used: false).Values.Keys);
        Assert.Equal(["databases"], new ParameterChange([], null).Of(_group, _redis7, used: true).Values.Keys);
    }

    [Fact]
    public void It_is_refused_as_the_operations_refuse_it()
    {
        Refused.With("InvalidParameterValue", () => new ParameterChange([], []).Of(_group, _redis7, used: false), "at least one member");
        Refused.With("InvalidParameterValue", () => new ParameterChange([new("timeout", "5")], ["maxmemory-samples"]).Of(_group, _redis7, used: false), "0,20-");
        Refused.With("InvalidParameterValue", () => new ParameterChange([], ["databases"]).Of(_group, _redis7, used: true), "databases");
    }

    [Fact]
    public void A_change_of_what_is_not_there_any_more_as_it_was_seen_is_refused()
    {
        ParameterGroupRules.CheckSeen(_group with { Revision = 7, Tags = new Dictionary<string, string> { ["team"] = "shop" } }, _group);

        Refused.With("InvalidCacheParameterGroupState",
            () => ParameterGroupRules.CheckSeen(ParameterGroupRules.Reset(_group, _redis7, ["timeout"], used: false), _group), "changed meanwhile");
        Assert.Throws<Larder.Model.Faults.FaultException>(() => ParameterGroupRules.CheckSeen(
            ParameterGroupRules.Modify(_group, _redis7, [new("timeout", "90")], used: false), _group));
    }
}
