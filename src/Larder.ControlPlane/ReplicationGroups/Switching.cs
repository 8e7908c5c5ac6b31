using Larder.ControlPlane.Hosts;
using Larder.ControlPlane.Reconciling;
using Larder.Model.Nodes;

namespace Larder.ControlPlane.ReplicationGroups;

/// <summary>Carries a <see cref="Switchover"/> out and measures it.</summary>
internal sealed class Switching(IHosts hosts, TimeProvider time)
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(10);
    private readonly Orders _orders = new(hosts);

    /// <summary>Whether so little is on its way to the heir that writes need to be held back for an instant only.</summary>
    public Task<bool> NearAsync(Switchover switchover, CancellationToken cancellation) => ComesAsync(
        switchover, (from, to) => to is { LinkUp: true } && from?.Offset - to.Offset <= Switchover.NearEnough,
        Switchover.NearWithin, _pause, cancellation);

    /// <summary>For how long no writes were taken; null where the heir did not catch up.</summary>
    /// <exception cref="NodeOrderException">It was cut short somewhere.</exception>
    public async Task<TimeSpan?> SwitchAsync(Switchover switchover, CancellationToken cancellation)
    {
        var began = time.GetTimestamp();
        TimeSpan? outage = null;
        await hosts.ObeyAsync(switchover.Pause, cancellation);
        if (!await ComesAsync(switchover, Switchover.CaughtUp, Switchover.CatchUpWithin, TimeSpan.Zero, cancellation)) return null;

        foreach (var batch in Orders.Batches(switchover.HandOver))
        {
            if (batch[0] is NodeOrder.Follow && time.GetElapsedTime(began) > Switchover.NoLaterThan)
                throw new NodeOrderException("the nodes took too long to answer");
            await _orders.GiveTogetherAsync(batch, cancellation);
            if (batch[^1] is NodeOrder.Listen { Key: var key } && key == switchover.To) outage = time.GetElapsedTime(began);
        }

        await _orders.LookAsync(switchover.HandOver, cancellation);
        return outage;
    }

    /// <summary>What the old primary is now, null where it does not say. Where it is a primary still, its writes go on.</summary>
    /// <exception cref="NodeOrderException">It does not take writes again.</exception>
    public async Task<NodeRole?> RoleOfOldAsync(Switchover switchover, CancellationToken cancellation)
    {
        var from = await hosts.LookAsync(switchover.From, _patience, cancellation);
        await hosts.LookAsync(switchover.To, _patience, cancellation);
        if (from?.Replication is { Role: NodeRole.Primary }) await hosts.ObeyAsync(switchover.Resume, cancellation);
        return from?.Replication?.Role;
    }

    private async Task<bool> ComesAsync(
        Switchover switchover, Func<NodeReplication?, NodeReplication?, bool> condition, TimeSpan within, TimeSpan pause,
        CancellationToken cancellation)
    {
        var began = time.GetTimestamp();
        while (true)
        {
            // The old primary first: what the heir says afterwards is at least as new.
            var from = await hosts.LookAsync(switchover.From, _patience, cancellation);
            var to = await hosts.LookAsync(switchover.To, _patience, cancellation);
            if (condition(from?.Replication, to?.Replication)) return true;
            if (time.GetElapsedTime(began) > within) return false;
            if (pause > TimeSpan.Zero) await Task.Delay(pause, time, cancellation);
        }
    }
}
