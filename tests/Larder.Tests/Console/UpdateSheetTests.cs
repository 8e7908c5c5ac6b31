using Bunit;
using Larder.Console.EngineVersions;
using Larder.Model.Faults;
using Larder.Model.ServiceUpdates;
using Larder.Tests.ReplicationGroups;
using Larder.Tests.ServiceUpdates;

namespace Larder.Tests.Console;

public sealed class UpdateSheetTests : ConsoleContext
{
    private static readonly UpdatableCache _orders = Updates.Orders;
    private static readonly UpdatableCache _carts = _orders with { Id = "carts" };
    private readonly ServiceUpdate _update = Updates.Of([_orders], Installations.Redis7, Updates.Newer)[0];
    private UpdateTargets? _applied;
    private UpdateTargets? _stopped;

    [Fact]
    public async Task An_update_is_applied_to_all_that_are_ticked_and_what_refused_says_why()
    {
        var sheet = Sheet(_orders, _carts);
        Assert.True(sheet.Find("[data-testid=apply]").HasAttribute("disabled"));

        foreach (var box in sheet.FindAll("input[type=checkbox]")) await box.ChangeAsync(new() { Value = true });
        await sheet.Find("[data-testid=apply]").ClickAsync(new());

        Assert.Equal(["carts", "orders"], _applied!.ReplicationGroupIds.Order());
        Assert.Contains("carts", sheet.Find("[data-testid=unprocessed]").TextContent, StringComparison.Ordinal);
        Assert.Null(_stopped);
    }

    [Fact]
    public async Task One_that_is_being_applied_can_be_stopped_and_one_that_is_done_not_be_ticked()
    {
        var running = _orders with { Applied = new(_update.Engine, Groups.Start), Nodes = [_orders.Nodes[0] with { Updating = true }, _orders.Nodes[1]] };
        var done = _carts with { Applied = new(_update.Engine, Groups.Start), Engine = _update.Engine };
        var sheet = Sheet(running, done);
        var boxes = sheet.FindAll("input[type=checkbox]");
        Assert.Equal([false, true], boxes.Select(box => box.HasAttribute("disabled")));

        await boxes[0].ChangeAsync(new() { Value = true });
        Assert.True(sheet.Find("[data-testid=apply]").HasAttribute("disabled"));
        await sheet.Find("[data-testid=stop]").ClickAsync(new());

        Assert.Equal(["orders"], _stopped!.ReplicationGroupIds);
    }

    [Fact]
    public void Each_version_has_the_caches_that_run_it_and_one_that_is_gone_is_shown_as_long_as_a_cache_runs_it()
    {
        var installed = Installations.With(Updates.Newer, Installations.Redis7, Installations.Memcached).Engines.All;
        var old = _carts with { Engine = _carts.Engine with { ProgramVersion = "7.0.11" } };

        var rows = EngineRow.Of(installed, [_orders, old, Updates.Pages]);

        Assert.Equal(
            [("memcached 1.6.18", "pages"), ("redis 7.0.16", ""), ("redis 7.0.15", "orders"), ("redis 7.0.11", "carts")],
            rows.Select(row => ($"{row.Engine.Name} {row.Engine.FullVersion}", string.Join(' ', row.Caches.Select(cache => cache.Id)))));
        Assert.Equal([true, true, true, false], rows.Select(row => row.Installed));
    }

    private IRenderedComponent<UpdateSheet> Sheet(params UpdatableCache[] caches)
    {
        Render<MudBlazor.MudPopoverProvider>();
        return Render<UpdateSheet>(sheet => sheet
            .Add(one => one.Update, _update)
            .Add(one => one.Actions, [.. caches.Select(cache => new UpdateAction(_update, cache))])
            .Add(one => one.Apply, (_, targets) => Answer(_applied = targets))
            .Add(one => one.Stop, (_, targets) => Answer(_stopped = targets)));
    }

    private static Task<UpdateBatchResult> Answer(UpdateTargets targets) => Task.FromResult(new UpdateBatchResult(
        [], [.. targets.ReplicationGroupIds.Where(id => id == "carts").Select(id => new UnprocessedUpdate(id, null, FaultException.ReplicationGroupNotFound(id).Fault))]));
}
