using Bunit;
using Larder.Console.Leftovers;
using Larder.Model.Faults;
using Larder.Model.Leftovers;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace Larder.Tests.Console.Leftovers;

public sealed class RemovalDialogTests : ConsoleContext
{
    private int _removals;

    [Fact]
    public async Task Where_data_is_lost_the_name_is_typed_first()
    {
        var dialogs = await OpenAsync(LeftoverKind.ReplicationGroup, () => Task.FromResult(_removals++));
        Assert.True(dialogs.Find("[data-testid=remove-now]").HasAttribute("disabled"));

        await dialogs.Find("input").InputAsync("orders");
        await dialogs.Find("[data-testid=remove-now]").ClickAsync(new());

        Assert.Equal(1, _removals);
    }

    [Fact]
    public async Task Where_no_data_is_lost_a_word_is_enough_and_a_refusal_is_shown()
    {
        var dialogs = await OpenAsync(LeftoverKind.ParameterGroup, () => throw FaultException.InvalidParameterValue("orders is in use"));
        Assert.Empty(dialogs.FindAll("input"));

        await dialogs.Find("[data-testid=remove-now]").ClickAsync(new());

        Assert.Contains("orders is in use", dialogs.Markup, StringComparison.Ordinal);
    }

    private async Task<IRenderedComponent<MudDialogProvider>> OpenAsync(LeftoverKind kind, Func<Task> remove)
    {
        Render<MudPopoverProvider>();
        var dialogs = Render<MudDialogProvider>();
        var item = new Leftover { Scope = Installations.Scope, Kind = kind, Id = "orders", Status = "available" };
        var parameters = new DialogParameters<RemovalDialog> { { one => one.Item, item }, { one => one.Remove, remove } };
        await dialogs.InvokeAsync(() => Services.GetRequiredService<IDialogService>().ShowAsync<RemovalDialog>("", parameters));
        return dialogs;
    }
}
