using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;
using Microsoft.Extensions.Logging;

namespace Larder.ControlPlane.ReplicationGroups;

/// <summary>Carries out the steps that only groups have. What they decide is decided in the model.</summary>
public sealed partial class ReplicationGroupGrain
{
    /// <summary>Between two elections in which nobody who may have the contents answered.</summary>
    private static readonly TimeSpan _undecided = TimeSpan.FromMilliseconds(100);

    protected override async Task<bool> TakeAsync(Step step, CancellationToken cancellation)
    {
        switch (step)
        {
            case Step.Elect elect:
                return await ElectAsync(elect, cancellation);
            case Step.Promote promote:
                await Orders.GiveAsync(promote.Orders, cancellation);
                await StoreAsync(Value!.Completed(Time.GetUtcNow() - Value!.Handover!.StartedAt, Time.GetUtcNow()), cancellation);
                return true;
            case Step.Switch planned:
                await SwitchAsync(planned.Switchover, cancellation);
                return true;
            case Step.GiveUp giveUp:
                await StoreAsync(Value!.Abandoned(giveUp.Why, Time.GetUtcNow()), cancellation);
                return true;
            case Step.HandOver over:
                await StoreAsync(Value!.HandOver(over.ClusterId, over.Reason, Time.GetUtcNow()), cancellation);
                return true;
            case Step.Route route:
                if (!Value!.Routing) await StoreAsync(new(Value with { Routing = true }, []), cancellation);
                await Hosts.SpreadReadersAsync(Value.RouteOver(route.Readers), cancellation);
                // The last thing that a new group needs may be this.
                await StoreAsync((Value with { Readers = route.Readers, Routing = false }).Finished(Time.GetUtcNow()), cancellation);
                return true;
            case Step.Release release:
                await StoreAsync(Value!.Release(release.Key, Time.GetUtcNow()), cancellation);
                return true;
            default:
                return false;
        }
    }

    private async Task<bool> ElectAsync(Step.Elect elect, CancellationToken cancellation)
    {
        await Hosts.ObeyAsync(new NodeOrder.Fence(elect.From), cancellation);
        var candidates = await Drain.OfAsync(Hosts, Value!, elect.Candidates, Time, cancellation);
        var election = Election.Hold(Value!, candidates, Time.GetUtcNow());
        if (election is Election.Undecided)
        {
            WakeIn(_undecided);
            return false;
        }

        await StoreAsync(Value!.Elect(election, Time.GetUtcNow()), cancellation);
        return true;
    }

    private async Task SwitchAsync(Switchover switchover, CancellationToken cancellation)
    {
        var switching = new Switching(Hosts, Time);
        if (!Value!.Handover!.Elected)
        {
            if (!await switching.NearAsync(switchover, cancellation))
            {
                await StoreAsync(Value.Abandoned("the replica is too far behind its primary", Time.GetUtcNow()), cancellation);
                return;
            }

            await StoreAsync(new(Value.Switching(), []), cancellation);
        }

        try
        {
            if (await switching.SwitchAsync(switchover, cancellation) is { } outage)
                await StoreAsync(Value.Completed(outage, Time.GetUtcNow()), cancellation);
            else
                await AbandonAsync(switching, switchover, "the replica did not catch up with its primary in time", cancellation);
        }
        catch (NodeOrderException failure)
        {
            LogSwitchCutShort(logger, failure, Value.Arn);
            if (!await AbandonAsync(switching, switchover, failure.Message, cancellation)) throw;
        }
    }

    /// <summary>Where the old primary is one still, it serves on; where it has become a replica, the next step goes on from there.</summary>
    /// <returns>Whether one of the two is known to be so.</returns>
    private async Task<bool> AbandonAsync(Switching switching, Switchover switchover, string why, CancellationToken cancellation)
    {
        var role = await switching.RoleOfOldAsync(switchover, cancellation);
        if (role is NodeRole.Primary) await StoreAsync(Value!.Abandoned(why, Time.GetUtcNow()), cancellation);
        return role is not null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A planned failover of {Arn} was cut short")]
    private static partial void LogSwitchCutShort(ILogger logger, Exception exception, string arn);
}
