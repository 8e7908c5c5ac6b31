using Larder.Model.Faults;
using Larder.Model.Probes;
using Microsoft.AspNetCore.Components;

namespace Larder.Console.ReplicationGroups;

/// <summary>Lets the page's reader try a failover, and shows what it cost.</summary>
public sealed partial class FailoverTestSection : IDisposable
{
    private readonly CancellationTokenSource _left = new();
    private bool _running;
    private string? _refused;
    private TestedFailover? _tested;

    [Parameter, EditorRequired]
    public FailoverState State { get; set; } = null!;

    [Parameter, EditorRequired]
    public Func<CancellationToken, Task<TestedFailover>> Test { get; set; } = null!;

    public void Dispose()
    {
        _left.Cancel();
        _left.Dispose();
    }

    private async Task RunAsync()
    {
        (_running, _refused, _tested) = (true, null, null);
        try
        {
            _tested = await Test(_left.Token);
        }
        catch (FaultException exception)
        {
            _refused = exception.Fault.Message;
        }
        catch (WriteProbeException exception)
        {
            _refused = exception.Message;
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
