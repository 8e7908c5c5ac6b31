using Larder.ControlPlane.Hosts;
using Larder.ControlPlane.Reconciling;
using Larder.ControlPlane.ReplicationGroups;
using Larder.ControlPlane.Storage;
using Larder.Model;
using Larder.Model.Faults;
using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;

namespace Larder.Tests.ReplicationGroups.Simulation;

/// <summary>Carries steps out as the grain does (OwnerGrain, ReplicationGroupGrain.Steps). Scripts, drain and orders are
/// the grain's own.</summary>
internal sealed partial class SimulatedServer(World world, SimulatedHost host, SimulatedStore store, IHosts hosts, TimeProvider time, Rules rules)
{
    private const int TurnsAtMost = 100;
    private static readonly TimeSpan _undecided = TimeSpan.FromMilliseconds(100);
    private readonly Orders _orders = new(hosts);
    private int _failures;

    public ReplicationGroup? Value { get; private set; } = store.Value;
    public DateTimeOffset? WakesAt { get; private set; }

    /// <summary>How often it was asked what is next.</summary>
    public long Steps { get; private set; }

    /// <summary>Whether this node was last seen to listen there; with no name, whether the endpoint is spread.</summary>
    public bool IsKnownToListen(string key, string address) => key.Length == 0
        ? Value!.Readers.Length > 0 && !Value.Routing
        : Value!.Nodes.FirstOrDefault(node => node.Key == key) is { State: NodeState.Running, ListensOn: { } known } && known.Split(' ').Contains(address);

    public async Task WakeAsync()
    {
        (WakesAt, host.News) = (null, false);
        try
        {
            await SettleAsync(CancellationToken.None);
            _failures = 0;
        }
        catch (StaleRevisionException)
        {
            Value = store.Value;
            WakeIn(TimeSpan.Zero);
        }
        catch (NodeOrderException failure)
        {
            world.Trace($"failed: {failure.Message}");
            WakeIn(TimeSpan.FromSeconds(Math.Min(1 << Math.Min(_failures++, 5), 30)));
        }
    }

    /// <summary>False where it is refused.</summary>
    public bool Command(Func<ReplicationGroup, Change<ReplicationGroup>> command)
    {
        for (var attempt = 1; ; attempt++)
        {
            Value ??= store.Value;
            try
            {
                Store(command(Value!));
                WakeIn(TimeSpan.Zero);
                return true;
            }
            catch (FaultException refused)
            {
                world.Trace($"refused: {refused.Message}");
                return false;
            }
            catch (StaleRevisionException)
            {
                Value = null;
                if (attempt > 1) return false;
            }
        }
    }

    private async Task SettleAsync(CancellationToken cancellation)
    {
        Value ??= store.Value;
        for (var turn = 0; Value is not null; turn++)
        {
            Observe();
            var step = rules.NextStep(Value, world.Now);
            Steps++;
            world.Trace($"step {step.GetType().Name}");
            if (turn == TurnsAtMost) throw new ViolationException($"It does not come to rest: {step} is the next step again and again.");
            if (!await CarryOutAsync(step, cancellation)) return;
        }
    }

    private void Observe()
    {
        (world.Ledger.Unseen, world.Ledger.FenceMayCost) = (0, false);
        var seen = Observation.Of(Value!, hosts, world.Now);
        if (!ReferenceEquals(seen.Next, Value)) Store(seen);
    }

    private async Task<bool> CarryOutAsync(Step step, CancellationToken cancellation)
    {
        switch (step)
        {
            case Step.Keep keep:
                foreach (var spec in keep.Specs.Where(Unknown)) await hosts.KeepAsync(spec, cancellation);
                return false;
            case Step.Restart restart:
                Store(new(Value!.Restart(restart.Key), []));
                return true;
            case Step.Remove remove:
                await Task.WhenAll(remove.Keys.Select(key => hosts.RemoveAsync(key, cancellation)));
                return true;
            case Step.Forget:
                store.Delete(new(Value!, []));
                Value = null;
                return false;
            case Step.Obey obey:
                // A node without replicas is rebooted at the price of its contents; one that hangs is ended at the price of its last writes.
                world.Ledger.FenceMayCost = Value!.Nodes is [{ Rebooting: true }] || Value.Nodes.Any(node => node.SilentSince is not null && node.Key == obey.Orders[0].Key);
                await _orders.GiveAsync(obey.Orders, cancellation);
                world.Ledger.FenceMayCost = false;
                return true;
            case Step.Wait wait:
                if (wait.Until is { } until) WakeIn(until - world.Now);
                return false;
            default:
                return await TakeAsync(step, cancellation);
        }
    }

    private void Store(Change<ReplicationGroup> change)
    {
        Value = store.Update(change);
        world.Trace($"stored {Value.Revision}: primary {Value.Primary} {Value.Handover}");
    }

    private void WakeIn(TimeSpan delay) => WakesAt = world.Now + (delay < TimeSpan.Zero ? TimeSpan.Zero : delay);

    private bool Unknown(NodeSpec spec) =>
        hosts.ReportOf(spec.Key) is not { } report || report.Incarnation < spec.Incarnation
        || (spec.Watched && report is { State: NodeState.Running, Replication: null });
}
