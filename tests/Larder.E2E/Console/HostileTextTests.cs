using Larder.Contract.ElastiCache;
using Larder.E2E.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Larder.E2E.Console;

/// <summary>Text of somebody who means harm is text on every page: it runs nothing, loads nothing, and tears no page apart.</summary>
public sealed class HostileTextTests(ConsoleHost host) : ConsoleTest(host)
{
    private const string Script = "\"><img src=x onerror=document.title='harm'><script>document.title='harm'</script>";

    // Turns the direction of what follows it, where nothing ends it.
    private const string Turned = "\u202Eegnaro\u2067";
    private static readonly string _long = new('w', 200);
    private static readonly string[] _pages =
    [
        "console?q=", "console/replication-groups/orders", "console/replication-groups/orders/tags", "console/replication-groups/orders/events",
        "console/replication-groups/orders/modify", "console/parameter-groups", "console/parameter-groups/tuned", "console/leftovers",
        "console/replication-groups/%3Cscript%3Ealert(1)%3C%2Fscript%3E", "console/parameter-groups/%22%3E%3Cimg%20src=x%3E",
    ];

    [Fact]
    public async Task Hostile_names_descriptions_and_tags_are_shown_as_what_they_are()
    {
        await Owner.AvailableGroupAsync("orders", message => message with
        {
            ReplicationGroupDescription = Script + Turned + _long[..60],
            Tags = [new() { Key = "script", Value = Script }, new() { Key = "turned" + Turned, Value = Turned }, new() { Key = _long[..120], Value = _long }],
        });
        await Owner.SendAsync(ElastiCacheOperations.CreateCacheParameterGroup, new()
        {
            CacheParameterGroupName = "tuned",
            CacheParameterGroupFamily = "redis7",
            Description = Script + Turned + _long[..60],
        });

        foreach (var path in _pages)
        {
            await Page.SetViewportSizeAsync(Viewport.Width, Viewport.Height);
            await OpenAsync(path);
            await Expect(Page.Locator("h1, h2").First).ToBeVisibleAsync();
            await AssertHarmlessAsync();
            await Page.SetViewportSizeAsync(390, 844);
            await AssertFitsAsync();
            await PictureAsync($"hostile-{Array.IndexOf(_pages, path)}");
        }

        await OpenAsync("console/replication-groups/orders/tags");
        await Expect(Page.GetByTestId("tags")).ToContainTextAsync(Script);
        await Expect(Page.GetByTestId("tags")).ToContainTextAsync(_long);
        Assert.True(await Page.EvaluateAsync<bool>("[...document.querySelectorAll('.sheet')].every(sheet => sheet.scrollWidth <= sheet.clientWidth)"), "a tag is cut off");
    }

    [Fact]
    public async Task What_is_typed_into_the_wizard_is_text_also_in_what_would_do_the_same()
    {
        await OpenAsync("console/create");
        await Field("id").FillAsync(Script);
        await Field("description").FillAsync(Script + Turned + _long);
        await Expect(Page.GetByTestId("review")).ToContainTextAsync(Script);
        await AssertHarmlessAsync();
        await Page.SetViewportSizeAsync(390, 844);
        await AssertFitsAsync();
        await PictureAsync("hostile-create");
    }

    private async Task AssertHarmlessAsync()
    {
        await Expect(Page.Locator("img[src=x], script:not([src])")).ToHaveCountAsync(0);
        await Expect(Page).Not.ToHaveTitleAsync("harm");
    }
}
