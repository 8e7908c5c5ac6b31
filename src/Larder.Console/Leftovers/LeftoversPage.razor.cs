using Larder.Console.Faults;
using Larder.ControlPlane.Access;
using Larder.ControlPlane.Leftovers;
using Larder.Model.Leftovers;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Larder.Console.Leftovers;

/// <summary>What is still held. Looked at anew every ten seconds, and every second while something is on its way.</summary>
public sealed partial class LeftoversPage : IDisposable
{
    private const string Setting = "Larder:Prices";
    private const int QuietTicks = 10;
    private static readonly TimeSpan _tick = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _left = new();
    private bool _allRegions;
    private bool _shownAll;
    private LeftoverReport? _report;
    private Refusal? _refused;

    [CascadingParameter]
    private Caller Caller { get; set; } = null!;

    [Inject]
    private ControlPlane.Leftovers.Leftovers Leftovers { get; set; } = null!;

    [Inject]
    private LeftoverRemoval Removal { get; set; } = null!;

    [Inject]
    private Attempts Attempts { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    public void Dispose()
    {
        _left.Cancel();
        _left.Dispose();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        var left = _left.Token;
        await CheckAsync();
        StateHasChanged();
        using var timer = new PeriodicTimer(_tick, Time);
        for (var tick = 1; await TickAsync(timer, left); tick++)
        {
            if (!IsBusy && tick % QuietTicks != 0) continue;
            await CheckAsync();
            if (left.IsCancellationRequested) return;
            StateHasChanged();
        }
    }

    private bool IsBusy => _report?.Running.Any(item => item.Removal is Model.Leftovers.Removal.None) is true;

    private async Task CheckAsync()
    {
        var all = _allRegions;
        // Finished though the page is left, so that nobody sees it cancelled.
        _refused = await Attempts.TryAsync(async () =>
        {
            var report = await Leftovers.ReadAsync(Caller, all, CancellationToken.None);
            if (all == _allRegions) (_report, _shownAll) = (report, all);
        });
    }

    private Task LookElsewhereAsync(bool all)
    {
        _allRegions = all;
        return CheckAsync();
    }

    private async Task RemoveAsync(Leftover item)
    {
        var parameters = new DialogParameters<RemovalDialog>
        {
            { dialog => dialog.Item, item },
            { dialog => dialog.Remove, () => Removal.RemoveAsync(Caller, item, CancellationToken.None) },
        };
        var options = new DialogOptions { MaxWidth = MaxWidth.Small, FullWidth = true, CloseOnEscapeKey = true };
        var dialog = await Dialogs.ShowAsync<RemovalDialog>(L["DeleteTitle", item.Name ?? item.Id], parameters, options);
        if (await dialog.Result is { Canceled: false }) await CheckAsync();
    }

    private static async Task<bool> TickAsync(PeriodicTimer timer, CancellationToken left)
    {
        try
        {
            return await timer.WaitForNextTickAsync(left);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
