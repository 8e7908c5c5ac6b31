using Bunit;
using Larder.Console.Caches;
using Larder.Model.Faults;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace Larder.Tests.Console;

public sealed class DeleteDialogTests : ConsoleContext
{
    private int _deletes;

    [Fact]
    public async Task Nothing_is_deleted_before_the_name_is_typed()
    {
        var dialogs = await OpenAsync(() => Task.FromResult(_deletes++));
        Assert.True(dialogs.Find("[data-testid=delete-now]").HasAttribute("disabled"));

        await dialogs.Find("input").InputAsync("Orders");
        Assert.True(dialogs.Find("[data-testid=delete-now]").HasAttribute("disabled"));

        await dialogs.Find("input").InputAsync("orders");
        await dialogs.Find("[data-testid=delete-now]").ClickAsync(new());

        Assert.Equal(1, _deletes);
        dialogs.WaitForAssertion(() => Assert.Empty(dialogs.FindAll("input")));
    }

    [Fact]
    public async Task A_refusal_is_shown_in_the_dialog()
    {
        var dialogs = await OpenAsync(() => throw FaultException.ReplicationGroupNotFound("orders"));

        await dialogs.Find("input").InputAsync("orders");
        await dialogs.Find("[data-testid=delete-now]").ClickAsync(new());

        Assert.Contains("orders not found", dialogs.Markup, StringComparison.Ordinal);
    }

    private async Task<IRenderedComponent<MudDialogProvider>> OpenAsync(Func<Task> delete)
    {
        Render<MudPopoverProvider>();
        var dialogs = Render<MudDialogProvider>();
        var parameters = new DialogParameters<DeleteDialog> { { one => one.Id, "orders" }, { one => one.Delete, delete } };
        await dialogs.InvokeAsync(() => Services.GetRequiredService<IDialogService>().ShowAsync<DeleteDialog>("", parameters));
        return dialogs;
    }
}
