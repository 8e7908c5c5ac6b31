using Bunit;
using Larder.Console.Caches.Upkeep;
using Larder.Console.ReplicationGroups;
using Larder.Model.Maintenance;
using Larder.Model.ReplicationGroups;
using Larder.Model.ServiceUpdates;
using Larder.Tests.ReplicationGroups;
using Larder.Tests.ServiceUpdates;

namespace Larder.Tests.Console;

public sealed class MaintenanceTabTests : ConsoleContext
{
    [Fact]
    public void What_waits_for_the_window_is_listed()
    {
        var group = Pair.Orders() with { Pending = new() { AutomaticFailover = false, PrimaryClusterId = "orders-002", EngineChange = new("valkey", null) } };

        var sheet = Render<WindowSheet>(one => one.Add(tab => tab.Cache, ReplicationGroupDetails.Of(group)).Add(tab => tab.Now, Groups.Start));

        Assert.Equal(["Disabled", "orders-002", "valkey 7.0"], sheet.FindAll("[data-testid=pending] dd").Select(line => line.TextContent));
        Assert.Empty(PendingLine.Of(Pair.Orders()));
    }

    [Fact]
    public void An_update_that_is_for_a_cache_can_be_applied_and_one_that_runs_stopped()
    {
        var update = new ServiceUpdate(Installations.With(Updates.Newer).Engines.All[0]);
        var group = Groups.AtRest(2).Nodes.Aggregate(Groups.AtRest(2), (now, node) => now.With(node with { ProgramVersion = "7.0.15" }));

        var open = Line(update, group);
        Assert.Equal((true, false, "not-applied", 0, 2), (open.CanApply, open.CanStop, open.Status, open.NodesUpdated, open.Nodes));
        var running = Line(update, group.Apply(update, Groups.Start).Next);
        Assert.Equal((false, true, "in-progress"), (running.CanApply, running.CanStop, running.Status));
        var stopped = Line(update, group.Apply(update, Groups.Start).Next.Stop(update, Groups.Start).Next);
        Assert.Equal((true, false, "stopped"), (stopped.CanApply, stopped.CanStop, stopped.Status));
    }

    [Fact]
    public async Task The_button_of_an_update_is_there_once_the_cache_is_at_rest()
    {
        UpdateLine? applied = null;
        var line = Line(new(Installations.With(Updates.Newer).Engines.All[0]), Groups.AtRest(2));
        IRenderedComponent<UpkeepSheet> Sheet(bool atRest) => Render<UpkeepSheet>(one => one
            .Add(sheet => sheet.Lines, [line]).Add(sheet => sheet.AtRest, atRest).Add(sheet => sheet.Apply, chosen => applied = chosen));

        Assert.True(Sheet(atRest: false).Find("[data-testid=apply-update]").HasAttribute("disabled"));
        await Sheet(atRest: true).Find("[data-testid=apply-update]").ClickAsync(new());
        Assert.Equal(line, applied);
    }

    private static UpdateLine Line(ServiceUpdate update, ReplicationGroup group) => UpdateLine.Of(new(update, UpdatableCache.Of(group)));
}
