using Larder.ControlPlane.Hosts;
using Larder.ControlPlane.ParameterGroups;
using Larder.ControlPlane.Storage;
using Larder.Model;
using Larder.Model.Faults;
using Larder.Model.Nodes;
using Larder.Model.NodeTypes;
using Larder.Model.ParameterGroups;
using Microsoft.Extensions.Logging;

namespace Larder.ControlPlane.Reconciling;

/// <summary>The single writer of one aggregate: observes its nodes, takes one step after another, stores before it acts.
/// It is not the lock (the revision is): a second activation loses, reloads and goes on.</summary>
public abstract partial class OwnerGrain<T>(
    IOwnerTable<T> table, IHosts hosts, AddressPool addresses, ParameterSettings settings, TimeProvider time, ILogger logger) : Grain, IOwnerGrain
    where T : class, INodeOwner<T>
{
    private const int TurnsAtMost = 100;
    private static readonly TimeSpan _longestPause = TimeSpan.FromSeconds(30);
    private IGrainTimer? _timer;
    private NodeSettings? _settings;
    private int _failures;

    protected T? Value { get; private set; }
    protected TimeProvider Time => time;
    protected IHosts Hosts => hosts;
    private protected Orders Orders => new(hosts);

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
            _settings = await settings.OfAsync(initial.Scope, initial.Spec, CancellationToken.None);
            Value = await table.InsertAsync(_settings is null ? initial : initial.WithSettings(_settings.Mark), CancellationToken.None);
        }
        catch (Exception exception) when (FaultOf(exception) is { } fault)
        {
            return new() { Fault = fault };
        }

        WakeIn(TimeSpan.Zero);
        return new() { Value = Value };
    }

    /// <summary>Applies a command to the aggregate; a stale revision is read again once.</summary>
    protected Task<Outcome<T>> ChangeAsync(Func<T, Change<T>> command, Func<FaultException> notFound) =>
        ChangeAsync(value => Task.FromResult(command(value)), notFound);

    /// <summary>As above, where nodes are asked before.</summary>
    protected async Task<Outcome<T>> ChangeAsync(Func<T, Task<Change<T>>> command, Func<FaultException> notFound)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (Value is null) await LoadAsync(CancellationToken.None);
            try
            {
                await StoreAsync(await command(Value ?? throw notFound()), CancellationToken.None);
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

    /// <summary>What waited for the maintenance window, which is open now.</summary>
    /// <param name="own">The pending parameter group where it is one that an owner made.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="FaultException">It cannot be done any more.</exception>
    protected abstract Task ApplyPendingAsync(ParameterGroup? own, CancellationToken cancellation);

    protected abstract string? PendingParameterGroup { get; }

    protected abstract Change<T> DropPending(string why);

    /// <summary>Carries out a step that only this kind of aggregate has.</summary>
    /// <returns>Whether to look for the next step at once.</returns>
    protected virtual Task<bool> TakeAsync(Step step, CancellationToken cancellation) => Task.FromResult(false);

    protected async Task StoreAsync(Change<T> change, CancellationToken cancellation)
    {
        var before = Value;
        Value = await table.UpdateAsync(change, cancellation);
        // No node may start by what followed from another type or engine.
        if (before is not null && (before.Spec.NodeType, before.Spec.Engine) != (Value.Spec.NodeType, Value.Spec.Engine)) _settings = null;
        if (before is not null) addresses.GiveBack(LeasesOf(before).Except(LeasesOf(Value)));
    }

    protected void WakeIn(TimeSpan delay)
    {
        _timer?.Dispose();
        _timer = this.RegisterGrainTimer(WakeAsync, new GrainTimerCreationOptions
        {
            DueTime = delay < TimeSpan.Zero ? TimeSpan.Zero : delay,
            Period = Timeout.InfiniteTimeSpan,
            KeepAlive = true,
        });
    }

    private async Task SettleAsync(CancellationToken cancellation)
    {
        if (Value is null) await LoadAsync(cancellation);
        for (var turn = 0; Value is not null; turn++)
        {
            if (_settings is null) await RefreshSettingsAsync(cancellation);
            await ObserveAsync(cancellation);
            var step = Value.NextStep(time.GetUtcNow());
            // An order that is obeyed and changes nothing must not keep a core busy.
            if (turn == TurnsAtMost)
            {
                LogRestless(logger, this.GetPrimaryKeyString(), step.GetType().Name);
                WakeIn(TimeSpan.FromSeconds(1));
                return;
            }

            if (!await CarryOutAsync(step, cancellation) && !(step is Step.None && await RefreshSettingsAsync(cancellation))) return;
        }
    }

    private async Task<bool> CarryOutAsync(Step step, CancellationToken cancellation)
    {
        switch (step)
        {
            case Step.Keep keep:
                foreach (var spec in keep.Specs.Where(Unknown)) await KeepAsync(spec, cancellation);
                return false;
            case Step.Restart restart:
                await StoreAsync(new(Value!.Restart(restart.Key), []), cancellation);
                return true;
            case Step.Remove remove:
                await Task.WhenAll(remove.Keys.Select(key => hosts.RemoveAsync(key, cancellation)));
                return true;
            case Step.Forget:
                await ForgetAsync(Value!, cancellation);
                return false;
            case Step.Obey obey:
                await Orders.GiveAsync(obey.Orders, cancellation);
                return true;
            case Step.Configure configure when await OutgrownAsync(configure, cancellation) is { } why:
                await StoreAsync(Value!.ScaledBack(why, time.GetUtcNow()), cancellation);
                return true;
            case Step.Configure configure:
                await Orders.GiveAsync([.. configure.Keys.Select(key => new NodeOrder.Configure(key, _settings!.Live))], cancellation);
                return true;
            case Step.EndScaling:
                await StoreAsync(Value!.Scaled(time.GetUtcNow()), cancellation);
                return true;
            case Step.ApplyPending:
                await ApplyPendingAsync(cancellation);
                return true;
            case Step.Wait wait:
                if (wait.Until is { } until) WakeIn(until - time.GetUtcNow());
                return false;
            default:
                return await TakeAsync(step, cancellation);
        }
    }

    private async Task ApplyPendingAsync(CancellationToken cancellation)
    {
        try
        {
            await ApplyPendingAsync(await settings.OwnAsync(Value!.Scope, PendingParameterGroup, cancellation), cancellation);
        }
        catch (FaultException fault)
        {
            await StoreAsync(DropPending(fault.Fault.Message), cancellation);
        }
    }

    // A full disk is ours, but its operator can mend it: the reason must reach the answer, and no exception leaves a grain.
    private static Fault? FaultOf(Exception exception) => exception switch
    {
        FaultException { Fault: var fault } => fault,
        StoreUnwritableException unwritable => unwritable.Fault,
        _ => null,
    };

    private bool Unknown(NodeSpec spec) =>
        hosts.ReportOf(spec.Key) is not { } report || report.Incarnation < spec.Incarnation
        || (spec.Watched && report is { State: NodeState.Running, Replication: null });

    // Its parameter group may have been changed at any time: whoever changes one stores that, and wakes those who use it.
    // Asked for only when there is nothing else to do: no failover waits for it.
    private async Task<bool> RefreshSettingsAsync(CancellationToken cancellation)
    {
        if (Value is not { Deleting: false } value) return false;
        if (await settings.OfAsync(value.Scope, value.Spec, cancellation) is not { } wanted) return false;
        _settings = wanted;
        if (wanted.Mark == value.Spec.Settings) return false;
        await StoreAsync(new(value.WithSettings(wanted.Mark), []), cancellation);
        return true;
    }

    private Task KeepAsync(NodeSpec spec, CancellationToken cancellation) =>
        hosts.KeepAsync(spec with { Settings = _settings ?? new() }, cancellation);

    // All of what the hosts say now, whatever woke us: nothing depends on a message having arrived.
    private async Task ObserveAsync(CancellationToken cancellation)
    {
        var seen = Observation.Of(Value!, hosts, time.GetUtcNow());
        if (!ReferenceEquals(seen.Next, Value)) await StoreAsync(seen, cancellation);
        await ClaimAsync(cancellation);
    }

    // A node that came to us from another owner still reports to that one.
    private async Task ClaimAsync(CancellationToken cancellation)
    {
        foreach (var node in Value!.Nodes)
        {
            if (hosts.ReportOf(node.Key) is { } report && report.OwnerArn != Value.Arn && report.Incarnation == node.Incarnation
                && report.State is not NodeState.Removed)
            {
                await KeepAsync(Value.SpecOf(node), cancellation);
            }
        }
    }

    private async Task ForgetAsync(T value, CancellationToken cancellation)
    {
        await table.DeleteAsync(Farewell(value), cancellation);
        addresses.GiveBack(LeasesOf(value));
        Value = null;
        DeactivateOnIdle();
    }

    protected abstract IEnumerable<Lease> LeasesOf(T value);

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var (scope, id) = GrainKey.Parse(this.GetPrimaryKeyString());
        Value = await table.FindAsync(scope, id, cancellation);
        // Whoever wrote it may have changed what follows from it.
        _settings = null;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A step of {Key} failed; it is tried again")]
    private static partial void LogStepFailed(ILogger logger, Exception exception, string key);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Key} does not come to rest: {Step} is the next step again and again")]
    private static partial void LogRestless(ILogger logger, string key, string step);
}
