using Larder.Console.Faults;
using Microsoft.AspNetCore.Components;

namespace Larder.Console.ReplicationGroups;

/// <summary>Lets the page's reader try a failover, and shows what it cost.</summary>
public sealed partial class FailoverTestSection : IDisposable
{
    private readonly CancellationTokenSource _left = new();
    private bool _running;
    private Refusal? _refused;
    private TestedFailover? _tested;

    [Parameter, EditorRequired]
    public FailoverState State { get; set; } = null!;

    [Parameter, EditorRequired]
    public Func<CancellationToken, Task<TestedFailover>> Test { get; set; } = null!;

    [Inject]
    private Attempts Attempts { get; set; } = null!;

    public void Dispose()
    {
        _left.Cancel();
        _left.Dispose();
    }

    private async Task RunAsync()
    {
        if (_running) return;
        (_running, _refused, _tested) = (true, null, null);
        try
        {
            _refused = await Attempts.TryAsync(async () => _tested = await Test(_left.Token));
        }
        catch (OperationCanceledException) when (_left.IsCancellationRequested)
        {
            // The page was left, and with it whoever wanted to know.
        }
        finally
        {
            _running = false;
        }
    }
}
