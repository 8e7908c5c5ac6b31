using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Larder.E2E.Console;

/// <summary>Somebody who does what the guide says, and nothing else, in Korean.</summary>
public sealed class GuideTests(ConsoleHost host) : ConsoleTest(host)
{
    protected override string Language => "ko";

    private ILocator Guide => Page.GetByTestId("guide");
    private ILocator Mark => Page.GetByTestId("guide-mark");
    private ILocator Next => Page.GetByTestId("guide-next");

    [Fact]
    public async Task It_leads_from_the_first_choice_over_a_failover_under_a_running_application_to_nothing_left()
    {
        await OpenAsync("console");
        await Page.GetByTestId("guide-link").ClickAsync();
        await AtAsync("Engine");
        await AssertAccessibleAsync();
        await PictureAsync("guide-engine");
        await CreateAsync();
        await UseAsync();
        await CleanUpAsync();
        await Next.ClickAsync();
        await Expect(Guide).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task It_goes_on_after_a_reload_fits_a_phone_and_can_be_ended()
    {
        await OpenAsync("console/create");
        await Page.GetByTestId("guide-begin").ClickAsync();
        await AtAsync("Engine");
        await Next.ClickAsync();
        await AtAsync("Way");
        await Page.ReloadAsync();
        await AtAsync("Way");
        await Page.GetByTestId("guide-back").ClickAsync();
        await AtAsync("Engine");

        await Page.SetViewportSizeAsync(390, 844);
        await AssertFitsAsync();
        await AssertAccessibleAsync();
        await PictureAsync("guide-phone");
        await Page.GetByTestId("guide-end").ClickAsync();
        await Expect(Guide).ToHaveCountAsync(0);
        await Page.ReloadAsync();
        await Expect(Page.GetByTestId("guide-begin")).ToBeVisibleAsync();

        // The palette's way, from a page that is open already.
        await Page.EvaluateAsync("Blazor.navigateTo('/console/create?guide=begin')");
        await AtAsync("Engine");
        await Expect(Page).ToHaveURLAsync(new Uri(Server.Endpoint, "console/create").ToString());
    }

    private async Task CreateAsync()
    {
        await OnToAsync("Id");
        await Expect(Mark).ToHaveAttributeAsync("data-done", "false");
        await Page.GetByTestId("guide-fill").ClickAsync();
        await Expect(Mark).ToHaveAttributeAsync("data-done", "true");
        await Expect(Field("id")).ToHaveValueAsync("DemoCluster");
        await OnToAsync("SubnetGroup");
        await Page.GetByTestId("guide-fill").ClickAsync();
        await Expect(Field("new-subnet-group")).ToHaveValueAsync("my-first-subnet-group");
        await PictureAsync("guide-subnet-group");
        await OnToAsync("Review");
        await Page.GetByTestId("create-now").ClickAsync();
    }

    private async Task UseAsync()
    {
        await AtAsync("Endpoint");
        await Expect(Page.GetByTestId("heading")).ToHaveTextAsync("democluster");
        await DoneAsync();
        await OnToAsync("Nodes");
        await DoneAsync();
        await OnToAsync("Network");
        await DoneAsync();
        await OnToAsync("Sample");
        await Page.GetByTestId("sample-start").ClickAsync();
        await DoneAsync();
        await PictureAsync("guide-sample");
        await OnToAsync("Replica");
        await Field("modify-Replicas").FillAsync("1");
        await Field("modify-AutomaticFailover").CheckAsync();
        await Page.GetByTestId("immediately").ClickAsync();
        await PictureAsync("guide-replica");
        await Page.GetByTestId("save").ClickAsync();
        await DoneAsync();
        await OnToAsync("Failover");
        var before = await HitsAsync();
        await Page.GetByTestId("sample-failover").ClickAsync();
        await DoneAsync();
        await Harness.Until.TrueAsync(async () => await HitsAsync() > before + 20, "the application goes on");
        await PictureAsync("guide-failover");
    }

    private async Task CleanUpAsync()
    {
        await OnToAsync("Delete");
        await Page.GetByTestId("actions").ClickAsync();
        await Page.GetByTestId("delete").ClickAsync();
        await Field("typed-name").FillAsync("democluster");
        await Page.GetByTestId("delete-now").ClickAsync();
        await DoneAsync();
        await OnToAsync("Leftovers");
        await DoneAsync();
        await Expect(Page.GetByTestId("verdict")).ToHaveAttributeAsync("data-nothing-runs", "true");
        await PictureAsync("guide-leftovers");
    }

    private async Task<int> HitsAsync() =>
        int.Parse(await Page.GetByTestId("sample-hits").InnerTextAsync(), NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    private async Task OnToAsync(string step)
    {
        while (await Guide.GetAttributeAsync("data-step") is { } now && now != step)
        {
            await Next.ClickAsync();
            await Expect(Guide).Not.ToHaveAttributeAsync("data-step", now);
        }
    }

    private Task AtAsync(string step) => Expect(Guide).ToHaveAttributeAsync("data-step", step);

    private Task DoneAsync() => Expect(Mark).ToHaveAttributeAsync("data-done", "true");
}
