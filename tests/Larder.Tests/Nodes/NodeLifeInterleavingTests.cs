using CsCheck;
using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;
using Larder.Tests.ReplicationGroups;

namespace Larder.Tests.Nodes;

/// <summary>Drives a group through random reports and times, with a host that behaves in every order it may.</summary>
public sealed class NodeLifeInterleavingTests
{
    [Fact]
    public void Whatever_order_things_happen_in_no_incarnation_is_used_twice_and_a_quiet_host_ends_it_available() =>
        Gen.Int[0, 5].Array[0, 60].Sample(moves =>
        {
            var now = Groups.Start;
            var group = Groups.Orders();
            var started = new HashSet<int>();
            NodeState? host = null;
            var alive = 0;
            foreach (var move in moves)
            {
                (host, alive) = Move(move, host, alive);
                now += TimeSpan.FromSeconds(move);
                group = Settle(group, host, alive, now, spec => Assert.True(started.Add(spec.Incarnation) || alive == spec.Incarnation), out var kept);
                if (kept > alive) (host, alive) = (NodeState.Starting, kept);
            }

            // From here on nothing fails any more.
            for (var turn = 0; turn < 10 && group.Status != ReplicationGroupStatus.Available; turn++)
            {
                now += TimeSpan.FromMinutes(1);
                if (host is NodeState.Starting) host = NodeState.Running;
                group = Settle(group, host, alive, now, _ => { }, out var kept);
                if (kept > alive) (host, alive) = (NodeState.Starting, kept);
            }

            return group.Status == ReplicationGroupStatus.Available;
        }, iter: Fuzz.Times(100));

    private static (NodeState? Host, int Incarnation) Move(int move, NodeState? host, int incarnation) => (move, host) switch
    {
        (1, NodeState.Starting) => (NodeState.Running, incarnation),
        (2, NodeState.Starting) => (NodeState.Failed, incarnation),
        (3, NodeState.Starting or NodeState.Running) => (NodeState.Exited, incarnation),
        _ => (host, incarnation),
    };

    private static ReplicationGroup Settle(
        ReplicationGroup group, NodeState? host, int incarnation, DateTimeOffset now, Action<NodeSpec> keep, out int kept)
    {
        kept = 0;
        if (host is { } state)
            group = group.Observe(Groups.Report(state, incarnation, $"r{incarnation}", state is NodeState.Failed ? NodeFaultKind.Other : null), now).Next;
        for (var step = group.NextStep(now); step is Step.Restart restart; step = group.NextStep(now)) group = group.Restart(restart.Key);
        if (group.NextStep(now) is Step.Keep { Specs: [var spec] })
        {
            keep(spec);
            kept = spec.Incarnation;
        }

        return group;
    }
}
