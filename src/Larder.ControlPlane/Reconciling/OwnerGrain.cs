using Larder.ControlPlane.Hosts;
using Larder.ControlPlane.Storage;
using Larder.Model;
using Larder.Model.Faults;
using Larder.Model.Nodes;
using Microsoft.Extensions.Logging;

namespace Larder.ControlPlane.Reconciling;

/// <summary>The single writer of one aggregate: observes its nodes, takes one step after another, stores before it acts.
/// It is not the lock (the revision is): a second activation loses, reloads and goes on.</summary>
public abstract partial class OwnerGrain<T>(
    IOwnerTable<T> table, IHosts hosts, AddressPool addresses, TimeProvider time, ILogger logger) : Grain, IOwnerGrain
    where T : class, INodeOwner<T>
{
    private static readonly TimeSpan _longestPause = TimeSpan.FromSeconds(30);
    private IGrainTimer? _timer;
    private int _failures;

    protected T? Value { get; private set; }
    protected TimeProvider Time => time;

    public override async Task OnActivateAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken);

    public async Task WakeAsync()
    {
        try
        {
            await SettleAsync(CancellationToken.None);
            _failures = 0;
        }
        catch (StaleRevisionException)
        {
            await LoadAsync(CancellationToken.None);
            WakeIn(TimeSpan.Zero);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogStepFailed(logger, exception, this.GetPrimaryKeyString());
            var pause = TimeSpan.FromSeconds(1 << Math.Min(_failures++, 5));
            WakeIn(pause < _longestPause ? pause : _longestPause);
        }
    }

    protected async Task<Outcome<T>> InsertAsync(T initial)
    {
        try
        {
            Value = await table.InsertAsync(initial, CancellationToken.None);
        }
        catch (Exception exception) when (FaultOf(exception) is { } fault)
        {
            return new() { Fault = fault };
        }

        WakeIn(TimeSpan.Zero);
        return new() { Value = Value };
    }

    /// <summary>Applies a command to the aggregate; a stale revision is read again once.</summary>
    protected async Task<Outcome<T>> ChangeAsync(Func<T, Change<T>> command, Func<FaultException> notFound)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (Value is null) await LoadAsync(CancellationToken.None);
            try
            {
                await StoreAsync(command(Value ?? throw notFound()), CancellationToken.None);
                WakeIn(TimeSpan.Zero);
                return new() { Value = Value };
            }
            catch (Exception exception) when (FaultOf(exception) is { } fault)
            {
                return new() { Fault = fault };
            }
            catch (StaleRevisionException) when (attempt == 1)
            {
                Value = null;
            }
        }
    }

    protected abstract Change<T> Farewell(T value);

    private async Task SettleAsync(CancellationToken cancellation)
    {
        if (Value is null) await LoadAsync(cancellation);
        while (Value is not null)
        {
            await ObserveAsync(cancellation);
            switch (Value.NextStep(time.GetUtcNow()))
            {
                case Step.Keep keep:
                    foreach (var spec in keep.Specs.Where(Unknown)) await hosts.KeepAsync(spec, cancellation);
                    return;
                case Step.Restart restart:
                    await StoreAsync(new(Value.Restart(restart.Key), []), cancellation);
                    break;
                case Step.Remove remove:
                    await Task.WhenAll(remove.Keys.Select(key => hosts.RemoveAsync(key, cancellation)));
                    break;
                case Step.Forget:
                    await ForgetAsync(Value, cancellation);
                    return;
                case Step.Wait wait:
                    if (wait.Until is { } until) WakeIn(until - time.GetUtcNow());
                    return;
                default:
                    return;
            }
        }
    }

    // A full disk is ours, but its operator can mend it: the reason must reach the answer, and no exception leaves a grain.
    private static Fault? FaultOf(Exception exception) => exception switch
    {
        FaultException { Fault: var fault } => fault,
        StoreUnwritableException unwritable => new Fault("InternalFailure", unwritable.Message, 500),
        _ => null,
    };

    private bool Unknown(NodeSpec spec) =>
        hosts.ReportOf(spec.Key) is not { } report || report.Incarnation < spec.Incarnation;

    // All of what the hosts say now, whatever woke us: nothing depends on a message having arrived.
    private async Task ObserveAsync(CancellationToken cancellation)
    {
        var seen = Observation.Of(Value!, hosts, time.GetUtcNow());
        if (!ReferenceEquals(seen.Next, Value)) await StoreAsync(seen, cancellation);
    }

    private async Task ForgetAsync(T value, CancellationToken cancellation)
    {
        await table.DeleteAsync(Farewell(value), cancellation);
        addresses.GiveBack(value.Nodes);
        Value = null;
        DeactivateOnIdle();
    }

    private async Task StoreAsync(Change<T> change, CancellationToken cancellation) =>
        Value = await table.UpdateAsync(change, cancellation);

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var (scope, id) = GrainKey.Parse(this.GetPrimaryKeyString());
        Value = await table.FindAsync(scope, id, cancellation);
    }

    private void WakeIn(TimeSpan delay)
    {
        _timer?.Dispose();
        _timer = this.RegisterGrainTimer(WakeAsync, new GrainTimerCreationOptions
        {
            DueTime = delay < TimeSpan.Zero ? TimeSpan.Zero : delay,
            Period = Timeout.InfiniteTimeSpan,
            KeepAlive = true,
        });
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A step of {Key} failed; it is tried again")]
    private static partial void LogStepFailed(ILogger logger, Exception exception, string key);
}
