using Larder.Console.Caches;
using Larder.Console.Faults;
using Larder.ControlPlane.Access;
using Microsoft.AspNetCore.Components;

namespace Larder.Console.SampleApp;

/// <summary>Starts and stops the sample application of a cache and shows how it fares. It goes on when the tab is left.</summary>
public sealed partial class SampleTab : IDisposable
{
    private const string Keys = $"{SampleApps.Prefix}:*";

    /// <summary>How often the figures are shown anew.</summary>
    private static readonly TimeSpan _tick = TimeSpan.FromMilliseconds(500);

    private readonly CancellationTokenSource _left = new();
    private bool _busy;
    private Refusal? _refused;

    [Parameter, EditorRequired]
    public CacheDetails Cache { get; set; } = null!;

    /// <summary>Asks for a failover; null where there is nothing to fail over.</summary>
    [Parameter]
    public Func<Task>? FailOver { get; set; }

    [CascadingParameter]
    private Caller Caller { get; set; } = null!;

    [Inject]
    private SampleApps Apps { get; set; } = null!;

    [Inject]
    private Attempts Attempts { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private static double Kept => CachedPages.KeptFor.TotalSeconds;

    // Read once a rendering, so that all of it tells of the same moment.
    private SampleState? State { get; set; }
    private SampleTarget? Target => SampleTarget.Of(Cache);
    private bool IsRunning => State is { End: null };

    public void Dispose()
    {
        _left.Cancel();
        _left.Dispose();
    }

    protected override void OnParametersSet() => Look();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        var left = _left.Token;
        using var timer = new PeriodicTimer(_tick, Time);
        while (await TickAsync(timer, left))
        {
            // Once more after its end, and then no more.
            var last = State;
            Look();
            if (IsRunning || last?.End != State?.End) StateHasChanged();
        }
    }

    private void Look() => State = Apps.StateOf(Cache.Arn);

    private Task StartAsync() => DoAsync(async () =>
    {
        if (Target is { } target) await Apps.StartAsync(Caller, target, CancellationToken.None);
    });

    private Task StopAsync() => DoAsync(() => Apps.StopAsync(Cache.Arn));

    private async Task DoAsync(Func<Task> act)
    {
        _busy = true;
        _refused = await Attempts.TryAsync(act);
        _busy = false;
        Look();
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
