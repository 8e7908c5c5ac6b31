using Bunit;
using Larder.Console.ParameterGroups;
using Larder.Model.ParameterGroups;
using MudBlazor;
using static Larder.Tests.Console.ParameterDrafts;

namespace Larder.Tests.Console;

public sealed class ParameterSheetTests : ConsoleContext
{
    private ParameterGroupState _stored = State(("timeout", "60")) with { Users = [Orders] };
    private ParameterChange? _saved;

    [Fact]
    public async Task What_is_wrong_is_said_beside_the_value_and_cannot_be_reviewed()
    {
        var (sheet, _) = await EditAsync();
        await sheet.Find("[data-testid=set-timeout]").InputAsync("5");

        Assert.Contains("within 0,20-; 5 was given", sheet.Find("#problem-timeout").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", sheet.Find("[data-testid=set-timeout]").GetAttribute("aria-invalid"));
        Assert.True(sheet.Find("[data-testid=review]").HasAttribute("disabled"));
    }

    [Fact]
    public async Task What_cannot_be_another_value_is_no_field_and_says_why()
    {
        var (sheet, _) = await EditAsync();

        Assert.Empty(sheet.FindAll("[data-testid=set-databases], [data-testid=set-activedefrag], [data-testid=set-maxclients]"));
        Assert.Contains("Can be changed only while no cache uses the group", sheet.Find("[data-testid=parameter-databases]").TextContent, StringComparison.Ordinal);
        Assert.Contains("an allocator of its own", sheet.Find("[data-testid=parameter-activedefrag]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_becomes_different_when_and_where_is_shown_before_it_is_saved()
    {
        var (sheet, dialogs) = await EditAsync();
        await sheet.Find("[data-testid=set-maxmemory-policy]").ChangeAsync(new() { Value = "noeviction" });
        await sheet.Find("[data-testid=reset-timeout]").ClickAsync(new());
        Review(sheet, dialogs);

        Assert.Contains("volatile-lru", dialogs.Find("[data-testid=diff-maxmemory-policy] del").TextContent, StringComparison.Ordinal);
        Assert.Equal("0", dialogs.Find("[data-testid=diff-timeout] ins").TextContent);
        Assert.Contains("2 immediately", dialogs.Find("[data-testid=impact-orders]").TextContent, StringComparison.Ordinal);
        Assert.Empty(dialogs.FindAll("[data-testid=others]"));
        await dialogs.Find("[data-testid=save]").ClickAsync(new());

        Assert.Equal(("maxmemory-policy", "noeviction"), (_saved!.Set[0].Key, _saved.Set[0].Value));
        Assert.Equal(["timeout"], _saved.Reset);
        sheet.WaitForAssertion(() => Assert.Empty(sheet.FindAll("[data-testid=review]")));
    }

    [Fact]
    public async Task Of_two_who_change_a_group_the_second_sees_the_first_s_change_and_may_still_save()
    {
        var (sheet, dialogs) = await EditAsync();
        await sheet.Find("[data-testid=set-tcp-keepalive]").InputAsync("100");
        _stored = State(("timeout", "90"), ("maxmemory-samples", "9")) with { Users = [Orders] };
        Review(sheet, dialogs);

        Assert.NotNull(dialogs.Find("[data-testid=others] [data-testid=diff-timeout]"));
        Assert.Equal("100", dialogs.FindAll("[data-testid=diff-tcp-keepalive] ins").Single().TextContent);
        // Between the look and the click: it is refused, and looked at again.
        _stored = State(("timeout", "30"), ("tcp-keepalive", "50")) with { Users = [Orders] };
        await dialogs.Find("[data-testid=save]").ClickAsync(new());

        Assert.Null(_saved);
        Assert.Contains("changed meanwhile", dialogs.Find("[data-testid=refused]").TextContent, StringComparison.Ordinal);
        Assert.Contains("50", dialogs.Find("[data-testid=others] [data-testid=diff-tcp-keepalive] ins").TextContent, StringComparison.Ordinal);
        await dialogs.Find("[data-testid=save]").ClickAsync(new());
        Assert.Equal("100", _saved!.Set.Single().Value);
    }

    [Fact]
    public void A_default_group_is_for_reading()
    {
        _stored = _stored with { Group = Catalog.Default(Installations.Scope, "default.redis7")! };
        var sheet = Sheet();

        Assert.Empty(sheet.FindAll("[data-testid=edit]"));
        Assert.Contains("Make a copy", sheet.Markup, StringComparison.Ordinal);
    }

    private async Task<(IRenderedComponent<ParameterSheet> Sheet, IRenderedComponent<MudDialogProvider> Dialogs)> EditAsync()
    {
        Render<MudPopoverProvider>();
        var dialogs = Render<MudDialogProvider>();
        var sheet = Sheet();
        await sheet.Find("[data-testid=edit]").ClickAsync(new());
        return (sheet, dialogs);
    }

    // The click is answered when the dialog has been.
    private static void Review(IRenderedComponent<ParameterSheet> sheet, IRenderedComponent<MudDialogProvider> dialogs)
    {
        _ = sheet.Find("[data-testid=review]").ClickAsync(new());
        dialogs.WaitForElement("[data-testid=save]:not([disabled])");
    }

    private IRenderedComponent<ParameterSheet> Sheet() => Render<ParameterSheet>(sheet => sheet
        .Add(one => one.State, _stored)
        .Add(one => one.Read, () => Task.FromResult(_stored))
        .Add(one => one.Save, SaveAsync));

    // As the façade does it.
    private Task SaveAsync(ParameterGroup seen, ParameterChange change)
    {
        ParameterGroupRules.CheckSeen(_stored.Group, seen);
        _ = change.Of(_stored.Group, Redis7, _stored.Used);
        _saved = change;
        return Task.CompletedTask;
    }
}
