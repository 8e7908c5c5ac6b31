using Bunit;
using Larder.Console.Faults;
using Larder.Model.Faults;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Larder.Tests.Console;

public sealed class PressTests : ConsoleContext
{
    private readonly TaskCompletionSource _done = new();
    private int _times;

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();
    private Press Press => field ??= Services.GetRequiredService<Press>();

    [Fact]
    public async Task What_is_pressed_while_it_is_done_or_after_it_was_is_done_once()
    {
        var first = Press.TryAsync(Work);
        Assert.True(Press.Busy);
        Assert.False(await Press.TryAsync(Work));

        _done.SetResult();

        Assert.True(await first);
        Assert.False(await Press.TryAsync(Work));
        Assert.Equal((1, true), (_times, Press.Busy));
    }

    [Fact]
    public async Task What_was_refused_says_why_and_can_be_tried_again()
    {
        Assert.False(await Press.TryAsync(() => throw FaultException.ReplicationGroupNotFound("orders")));
        Assert.Equal(("ReplicationGroupNotFoundFault", false), (Press.Refused!.Code, Press.Busy));

        _done.SetResult();

        Assert.True(await Press.TryAsync(Work));
        Assert.Null(Press.Refused);
    }

    [Fact]
    public async Task It_leads_on_also_where_only_a_place_within_the_page_was_looked_up()
    {
        Navigation.NavigateTo("console/create");
        var led = Press.LeadAsync(LedAsync);
        Navigation.NavigateTo("console/create#tags");

        _done.SetResult();

        Assert.True(await led);
        Assert.EndsWith("/console/vpcs/vpc-1", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_gone_elsewhere_meanwhile_stays_there()
    {
        Navigation.NavigateTo("console/create");
        var led = Press.LeadAsync(LedAsync);
        Navigation.NavigateTo("console/leftovers");

        _done.SetResult();

        Assert.True(await led);
        Assert.EndsWith("/console/leftovers", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_that_stays_can_be_pressed_again()
    {
        _done.SetResult();
        await Press.TryAsync(Work);

        Press.Renew();

        Assert.True(await Press.TryAsync(Work));
    }

    [Fact]
    public void A_button_at_work_says_so_and_cannot_be_pressed()
    {
        var button = Render<PressButton>(one => one.Add(press => press.TestId, "save").Add(press => press.Busy, true));

        Assert.Equal("true", button.Find("[data-testid=save]").GetAttribute("aria-disabled"));
        // Which would lose the focus.
        Assert.False(button.Find("[data-testid=save]").HasAttribute("disabled"));
        Assert.Equal("status", button.Find("[data-testid=working]").GetAttribute("role"));

        button.Render(one => one.Add(press => press.Busy, false));

        Assert.Equal("false", button.Find("[data-testid=save]").GetAttribute("aria-disabled"));
        Assert.Empty(button.FindAll("[data-testid=working]"));
    }

    private Task Work()
    {
        _times++;
        return _done.Task.WaitAsync(Xunit.TestContext.Current.CancellationToken);
    }

    private async Task<string> LedAsync()
    {
        await Work();
        return "/console/vpcs/vpc-1";
    }
}
