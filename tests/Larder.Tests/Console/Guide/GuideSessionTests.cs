using Larder.Console.Guide;
using Larder.Console.Layout;
using Larder.Tests.Console.Create;

namespace Larder.Tests.Console.Guide;

public sealed class GuideSessionTests
{
    private readonly TabOfBrowser _browser = new();

    [Fact]
    public async Task Nobody_is_led_who_did_not_ask_for_it()
    {
        var guide = await OpenedAsync();
        await guide.MoveAsync(1);
        await guide.MadeAsync("orders");
        Assert.Null(guide.State);
        Assert.Empty(_browser.Kept);
    }

    [Fact]
    public async Task A_page_that_is_loaded_again_goes_on_where_its_reader_was()
    {
        var guide = await OpenedAsync();
        await guide.BeginAsync(Installations.Scope);
        await guide.MoveAsync(2);

        Assert.Equal("Method", (await OpenedAsync()).Step!.Name);

        await guide.EndAsync();
        Assert.Null((await OpenedAsync()).State);
    }

    [Fact]
    public async Task It_ends_at_its_first_and_its_last_step()
    {
        var guide = await OpenedAsync();
        await guide.BeginAsync(Installations.Scope);
        await guide.MoveAsync(-1);
        Assert.Equal("Engine", guide.Step!.Name);
        await guide.MoveAsync(1000);
        Assert.Equal("Leftovers", guide.Step!.Name);
    }

    [Fact]
    public async Task A_cache_that_was_made_is_the_cache_of_the_walk()
    {
        var guide = await OpenedAsync();
        await guide.BeginAsync(Installations.Scope);
        await guide.MadeAsync("democluster");
        Assert.Equal(new GuideState("Endpoint", "democluster"), guide.State);
    }

    [Fact]
    public async Task Memcached_ends_the_walk()
    {
        var guide = await OpenedAsync();
        await guide.BeginAsync(Installations.Scope);
        await guide.MadeAsync(null);
        Assert.Null(guide.State);
        Assert.Empty(_browser.Kept);
    }

    [Fact]
    public async Task What_an_older_version_kept_begins_anew()
    {
        _browser.Kept[$"larder-guide/{Installations.Scope}"] = "{\"Step\":\"NoSuchStep\"}";
        Assert.Equal("Engine", (await OpenedAsync()).Step!.Name);
    }

    [Fact]
    public async Task What_it_fills_in_is_shown_by_the_wizard()
    {
        var guide = await OpenedAsync();
        var form = Forms.With(Installations.Redis7);
        var shown = 0;
        guide.See(form, () => shown++);
        guide.Do();
        Assert.Equal(0, shown);

        await guide.BeginAsync(Installations.Scope);
        await guide.MoveAsync(GuideSteps.IndexOf("Id"));
        guide.Do();
        Assert.Equal(("DemoCluster", 1), (form.Input.Id, shown));
    }

    private async Task<GuideSession> OpenedAsync()
    {
        var guide = new GuideSession(new TabStorage(_browser));
        await guide.RecallAsync(Installations.Scope);
        return guide;
    }
}
