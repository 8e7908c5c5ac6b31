using Larder.ControlPlane.ReplicationGroups;
using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;

namespace Larder.Tests.ReplicationGroups.Simulation;

internal sealed partial class SimulatedServer
{
    private async Task<bool> TakeAsync(Step step, CancellationToken cancellation)
    {
        switch (step)
        {
            case Step.Elect elect:
                return await ElectAsync(elect, cancellation);
            case Step.Promote promote:
                await _orders.GiveAsync(promote.Orders, cancellation);
                Store(Value!.Completed(world.Now - Value!.Handover!.StartedAt, world.Now));
                return true;
            case Step.Switch planned:
                await SwitchAsync(planned.Switchover, cancellation);
                return true;
            case Step.GiveUp giveUp:
                Store(Value!.Abandoned(giveUp.Why, world.Now));
                return true;
            case Step.HandOver over:
                Store(Value!.HandOver(over.ClusterId, over.Reason, world.Now));
                return true;
            case Step.Route route:
                if (!Value!.Routing) Store(new(Value with { Routing = true }, []));
                await hosts.SpreadReadersAsync(Value.RouteOver(route.Readers), cancellation);
                Store((Value with { Readers = route.Readers, Routing = false }).Finished(world.Now));
                return true;
            case Step.Release release:
                Store(Value!.Release(release.Key, world.Now));
                return true;
            default:
                return false;
        }
    }

    private async Task<bool> ElectAsync(Step.Elect elect, CancellationToken cancellation)
    {
        await hosts.ObeyAsync(new NodeOrder.Fence(elect.From), cancellation);
        var candidates = await Drain.OfAsync(hosts, Value!, elect.Candidates, time, cancellation);
        var election = rules.Elect(Value!, candidates, world.Now);
        world.Trace($"election {election}: {string.Join("; ", candidates)}");
        if (election is Election.Elected) world.Ledger.Elected(world, candidates);
        if (election is Election.Undecided)
        {
            WakeIn(_undecided);
            return false;
        }

        Store(Value!.Elect(election, world.Now));
        return true;
    }

    private async Task SwitchAsync(Switchover switchover, CancellationToken cancellation)
    {
        var switching = new Switching(hosts, time);
        if (!Value!.Handover!.Elected)
        {
            if (!await switching.NearAsync(switchover, cancellation))
            {
                Store(Value.Abandoned("the replica is too far behind its primary", world.Now));
                return;
            }

            Store(new(Value.Switching(), []));
        }

        try
        {
            if (await switching.SwitchAsync(switchover, cancellation) is { } outage) Store(Value.Completed(outage, world.Now));
            else await AbandonAsync(switching, switchover, "the replica did not catch up with its primary in time", cancellation);
        }
        catch (NodeOrderException failure)
        {
            world.Trace($"cut short: {failure.Message}");
            if (!await AbandonAsync(switching, switchover, failure.Message, cancellation)) throw;
        }
    }

    private async Task<bool> AbandonAsync(Switching switching, Switchover switchover, string why, CancellationToken cancellation)
    {
        var role = await switching.RoleOfOldAsync(switchover, cancellation);
        if (role is NodeRole.Primary) Store(Value!.Abandoned(why, world.Now));
        return role is not null;
    }
}
