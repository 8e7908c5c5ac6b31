using Bunit;
using Larder.Console.Caches.Tuning;
using Larder.Console.ReplicationGroups;
using Larder.ControlPlane.Facts;
using Larder.Model.Nodes;
using Larder.Model.ParameterGroups;
using Larder.Tests.ReplicationGroups;

namespace Larder.Tests.Console;

public sealed class ParametersTabTests : ConsoleContext
{
    private static readonly ParameterFamily _redis7 = new ParameterCatalog(ParameterFacts.Families()).Find("redis7");

    private static readonly ParameterGroup _own = new()
    {
        Scope = Installations.Scope,
        Name = "own",
        Family = "redis7",
        Description = "d",
        Values = new Dictionary<string, string> { ["maxmemory-policy"] = "allkeys-lru" },
    };

    private readonly TuningFacts _facts = TuningFacts.Of(_own, _redis7, Pair.Orders().Spec);

    [Fact]
    public void What_the_group_sets_comes_first_and_a_value_by_node_type_is_this_cache_s()
    {
        Assert.Equal(("maxmemory-policy", "allkeys-lru", "user"), (_facts.Lines[0].Name, _facts.Lines[0].Value, _facts.Lines[0].Source));
        Assert.Equal("536870912", _facts.Lines.Single(line => line.Name == "maxmemory").Value);
        Assert.True(_facts.Lines.Single(line => line.Name == "databases").NeedsReboot);
    }

    [Fact]
    public async Task They_can_be_found_by_name_and_the_group_has_a_link()
    {
        var sheet = Sheet(new("in-sync", []));
        Assert.Equal("/console/parameter-groups/own", sheet.Find("[data-testid=parameter-group]").GetAttribute("href"));

        await sheet.Find("input").InputAsync("maxmemory-p");

        Assert.Equal("maxmemory-policy", Assert.Single(sheet.FindAll("tbody tr")).Children[0].TextContent);
    }

    [Fact]
    public void Which_nodes_wait_for_a_reboot_is_said()
    {
        var group = Pair.Orders();
        var waits = group with { Spec = group.Spec with { Settings = new("", "at-start") } };
        var half = waits.With(waits.Nodes[0] with { Settings = new SettingsMark("", "at-start") });

        var state = ApplyState.Of(ReplicationGroupDetails.Of(half));

        Assert.Equal(("pending-reboot", "orders-002"), (state.Word, Assert.Single(state.Waiting)));
        Assert.Contains("orders-002", Sheet(state).Markup, StringComparison.Ordinal);
        Assert.Equal("in-sync", ApplyState.Of(ReplicationGroupDetails.Of(group)).Word);
    }

    private IRenderedComponent<TuningSheet> Sheet(ApplyState state) =>
        Render<TuningSheet>(one => one.Add(sheet => sheet.Facts, _facts).Add(sheet => sheet.Apply, state));
}
