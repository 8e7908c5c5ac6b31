using Bunit;
using Larder.Console.Code;

namespace Larder.Tests.Console.Code;

public sealed class CodeTabsTests : ConsoleContext
{
    private static readonly CodeSample[] _samples =
    [
        new("one", "One", "first\n") { Setup = "bring it" },
        new("two", "Two", "second\n") { File = "two.txt", Run = "run two.txt" },
    ];

    [Fact]
    public void One_sample_shows_at_a_time_and_is_what_is_copied()
    {
        var tabs = Tabs();
        Assert.Equal(("first\n", "bring it"), (Shown(tabs), tabs.Find("[data-testid=code-setup]").TextContent));

        tabs.Find("[data-testid=code-two]").Click();

        Assert.Equal(("second\n", "second\n"), (Shown(tabs), tabs.Find("[data-testid=code-copy]").GetAttribute("data-copy")));
        Assert.Equal(["two.txt", "run two.txt"], tabs.FindAll(".facts code").Select(code => code.TextContent));
        Assert.Equal(["false", "true"], tabs.FindAll("[role=tab]").Select(tab => tab.GetAttribute("aria-selected")));
    }

    [Fact]
    public void Arrows_go_round_the_tabs()
    {
        var tabs = Tabs();

        tabs.Find("[role=tablist]").KeyDown("ArrowLeft");
        Assert.Equal("second\n", Shown(tabs));
        tabs.Find("[role=tablist]").KeyDown("ArrowRight");
        Assert.Equal("first\n", Shown(tabs));
    }

    [Fact]
    public void The_browser_remembers_which_was_chosen()
    {
        JSInterop.Setup<string?>("localStorage.getItem", "larder-code").SetResult("two");

        var tabs = Tabs();
        Assert.Equal("second\n", Shown(tabs));
        tabs.Find("[data-testid=code-one]").Click();

        Assert.Equal(["larder-code", "one"], JSInterop.Invocations["localStorage.setItem"].Single().Arguments);
    }

    [Fact]
    public void What_it_remembers_and_is_not_there_any_more_leaves_the_first()
    {
        JSInterop.Setup<string?>("localStorage.getItem", "larder-code").SetResult("three");

        Assert.Equal("first\n", Shown(Tabs()));
    }

    [Fact]
    public void A_browser_that_keeps_nothing_shows_the_first()
    {
        JSInterop.Setup<string?>("localStorage.getItem", "larder-code").SetException(new Microsoft.JSInterop.JSException("denied"));

        Assert.Equal("first\n", Shown(Tabs()));
    }

    private static string Shown(IRenderedComponent<CodeTabs> tabs) => tabs.Find("[data-testid=code-text]").TextContent;

    private IRenderedComponent<CodeTabs> Tabs() =>
        Render<CodeTabs>(tabs => tabs.Add(one => one.Id, "code").Add(one => one.Label, "Tool").Add(one => one.Samples, _samples));
}
