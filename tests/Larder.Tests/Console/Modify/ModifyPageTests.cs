using Bunit;
using Larder.Console.Caches;
using Larder.Console.Layout;
using Larder.Console.Modify;
using Larder.Console.ReplicationGroups;
using Larder.ControlPlane.Access;
using Larder.Tests.ReplicationGroups;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace Larder.Tests.Console.Modify;

/// <summary>The page and the dialog, over caches without a service.</summary>
public sealed class ModifyPageTests : ConsoleContext
{
    private readonly Caller _caller = new(Installations.Scope, "key");
    private readonly Subjects _caches = new() { Now = Subjects.Group() };

    public ModifyPageTests() => Services.AddSingleton<ControlPlane.Changes.Changes>().AddScoped<Live>().AddScoped<TabStorage>().AddSingleton<IModifyCaches>(_caches);

    [Fact]
    public async Task What_is_saved_is_what_was_typed_also_where_nodes_have_reported_meanwhile()
    {
        var page = Page();
        await TypeAsync(page, "new");
        _caches.Meanwhile = () => _caches.Now = Subjects.Group(change: group => group with { Revision = 2 });

        await page.Find("form.modify").SubmitAsync();

        Assert.Equal(["save Description"], _caches.Done);
        Assert.EndsWith("/console/replication-groups/orders", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_else_saved_in_that_moment_holds_it_back_and_is_shown()
    {
        var page = Page();
        await TypeAsync(page, "mine");
        _caches.Meanwhile = () => _caches.Now = Subjects.Group(change: group => group with { Revision = 2, Description = "theirs" });

        await page.Find("form.modify").SubmitAsync();

        Assert.Empty(_caches.Done);
        Assert.Contains("theirs", page.Find("[data-testid=difference-Description]").TextContent, StringComparison.Ordinal);
        Assert.True(page.Find("[data-testid=save]").HasAttribute("disabled"));
        await page.Find("[data-testid=keep-mine]").ClickAsync(new());
        await page.Find("form.modify").SubmitAsync();
        Assert.Equal(["save Description"], _caches.Done);
    }

    [Fact]
    public async Task A_reboot_says_whose_contents_go_and_is_of_the_chosen_nodes()
    {
        _caches.Now = Subjects.Memcached(2);
        var dialogs = await OpenAsync(CacheKind.CacheCluster);
        Assert.True(dialogs.Find("[data-testid=reboot-now]").HasAttribute("disabled"));

        await dialogs.FindAll("input[type=checkbox]")[1].ChangeAsync(new() { Value = true });

        Assert.Contains("0002 ends and loses its contents", dialogs.Find("[data-testid=reboot-cost]").TextContent, StringComparison.Ordinal);
        await dialogs.Find("[data-testid=reboot-now]").ClickAsync(new());
        Assert.Equal(["reboot 0002"], _caches.Done);
    }

    [Fact]
    public async Task A_group_is_rebooted_a_node_at_a_time_and_its_primary_hands_over_before()
    {
        var dialogs = await OpenAsync(CacheKind.ReplicationGroup);

        await dialogs.FindAll("input[type=radio]")[0].ClickAsync(new());

        Assert.Contains("orders-002 becomes the primary", dialogs.Find("[data-testid=reboot-cost]").TextContent, StringComparison.Ordinal);
        await dialogs.Find("[data-testid=reboot-now]").ClickAsync(new());
        Assert.Equal(["reboot orders-001"], _caches.Done);
    }

    private IRenderedComponent<ModifyCache> Page()
    {
        Render<MudPopoverProvider>();
        return Render<ModifyCache>(page => page
            .AddCascadingValue(_caller).Add(one => one.Kind, CacheKind.ReplicationGroup).Add(one => one.Id, "orders"));
    }

    private static Task TypeAsync(IRenderedComponent<ModifyCache> page, string description) =>
        page.Find("[data-testid=modify-Description]").InputAsync(description);

    private async Task<IRenderedComponent<MudDialogProvider>> OpenAsync(CacheKind kind)
    {
        Render<MudPopoverProvider>();
        var dialogs = Render<MudDialogProvider>(provider => provider.AddCascadingValue(_caller));
        var cache = ReplicationGroupDetails.Of(Pair.Orders()) with { Kind = kind };
        var parameters = new DialogParameters<RebootDialog> { { one => one.Cache, cache } };
        await dialogs.InvokeAsync(() => Services.GetRequiredService<IDialogService>().ShowAsync<RebootDialog>("", parameters));
        return dialogs;
    }
}
