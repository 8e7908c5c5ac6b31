using Bunit;
using Larder.Console.Caches.Deletion;
using Larder.Model.Faults;
using Larder.Model.ReplicationGroups;
using Larder.Tests.ReplicationGroups;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace Larder.Tests.Console;

public sealed class DeleteDialogTests : ConsoleContext
{
    private readonly List<bool> _deletes = [];

    [Fact]
    public async Task Nothing_is_deleted_before_the_name_is_typed()
    {
        var dialogs = await OpenAsync(Pair.Orders(), Delete);
        Assert.True(dialogs.Find("[data-testid=delete-now]").HasAttribute("disabled"));

        await TypeAsync(dialogs, "Orders");
        Assert.True(dialogs.Find("[data-testid=delete-now]").HasAttribute("disabled"));

        await TypeAsync(dialogs, "orders");
        await dialogs.Find("[data-testid=delete-now]").ClickAsync(new());

        Assert.Equal([false], _deletes);
        dialogs.WaitForAssertion(() => Assert.Empty(dialogs.FindAll("input")));
    }

    [Fact]
    public async Task What_takes_long_is_said_and_asked_for_once()
    {
        var deleted = new TaskCompletionSource();
        var dialogs = await OpenAsync(Pair.Orders(), retain => Task.WhenAll(Delete(retain), deleted.Task.WaitAsync(Xunit.TestContext.Current.CancellationToken)));
        await TypeAsync(dialogs, "orders");
        var button = dialogs.Find("[data-testid=delete-now]");
        var presses = new[] { button.ClickAsync(new()), button.ClickAsync(new()) };

        Assert.Equal("true", dialogs.Find("[data-testid=delete-now]").GetAttribute("aria-disabled"));
        Assert.NotEmpty(dialogs.FindAll("[data-testid=working]"));
        deleted.SetResult();
        await Task.WhenAll(presses);

        Assert.Equal([false], _deletes);
        dialogs.WaitForAssertion(() => Assert.Empty(dialogs.FindAll("input")));
    }

    [Fact]
    public async Task A_refusal_is_shown_in_the_dialog()
    {
        var dialogs = await OpenAsync(Pair.Orders(), _ => throw FaultException.ReplicationGroupNotFound("orders"));

        await TypeAsync(dialogs, "orders");
        await dialogs.Find("[data-testid=delete-now]").ClickAsync(new());

        Assert.Contains("orders not found", dialogs.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_final_backup_is_not_chosen_and_cannot_be_as_there_are_none_yet()
    {
        var dialogs = await OpenAsync(Pair.Orders(), Delete);

        Assert.True(dialogs.Find("input[data-testid=final-backup-no]").HasAttribute("checked"));
        Assert.True(dialogs.Find("input[data-testid=final-backup-yes]").HasAttribute("disabled"));
        Assert.Contains("no backups yet", dialogs.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_what_is_freed_and_what_stays_also_where_the_primary_is_kept()
    {
        var dialogs = await OpenAsync(Pair.Orders(), Delete);
        Assert.Contains("2 nodes", Text(dialogs, "frees"), StringComparison.Ordinal);
        Assert.Contains("1 GiB", Text(dialogs, "frees"), StringComparison.Ordinal);
        Assert.Contains("127.64.0.8, 127.64.0.9, 127.64.0.1, 127.64.0.2", Text(dialogs, "frees"), StringComparison.Ordinal);
        Assert.Contains("default.redis7", Text(dialogs, "stays"), StringComparison.Ordinal);

        await dialogs.Find("input[data-testid=retain-primary]").ChangeAsync(new() { Value = true });
        Assert.Contains("1 nodes with their processes: orders-002", Text(dialogs, "frees"), StringComparison.Ordinal);
        Assert.DoesNotContain("127.64.0.1,", Text(dialogs, "frees"), StringComparison.Ordinal);
        await TypeAsync(dialogs, "orders");
        await dialogs.Find("[data-testid=delete-now]").ClickAsync(new());

        Assert.Equal([true], _deletes);
    }

    [Fact]
    public async Task The_primary_of_a_group_that_is_busy_cannot_be_kept_and_that_is_said()
    {
        var dialogs = await OpenAsync(Pair.With(replica => replica with { LinkUp = false }), Delete);

        Assert.True(dialogs.Find("input[data-testid=retain-primary]").HasAttribute("disabled"));
        Assert.Contains("Only while the group is available", dialogs.Markup, StringComparison.Ordinal);
    }

    private Task Delete(bool retain)
    {
        _deletes.Add(retain);
        return Task.CompletedTask;
    }

    private static Task TypeAsync(IRenderedComponent<MudDialogProvider> dialogs, string name) => dialogs.Find("input[type=text]").InputAsync(name);

    private static string Text(IRenderedComponent<MudDialogProvider> dialogs, string id) => dialogs.Find($"[data-testid={id}]").TextContent;

    private async Task<IRenderedComponent<MudDialogProvider>> OpenAsync(ReplicationGroup group, Func<bool, Task> delete)
    {
        Render<MudPopoverProvider>();
        var dialogs = Render<MudDialogProvider>();
        var parameters = new DialogParameters<DeleteDialog> { { one => one.Plan, DeletionPlan.Of(group) }, { one => one.Delete, delete } };
        await dialogs.InvokeAsync(() => Services.GetRequiredService<IDialogService>().ShowAsync<DeleteDialog>("", parameters));
        return dialogs;
    }
}
