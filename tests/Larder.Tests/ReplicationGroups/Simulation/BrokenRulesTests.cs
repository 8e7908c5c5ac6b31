using CsCheck;
using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;

namespace Larder.Tests.ReplicationGroups.Simulation;

/// <summary>The checker is worth something only if it finds what is wrong: each of these rules was broken on purpose.</summary>
public sealed class BrokenRulesTests
{
    [Fact]
    public void Promoting_without_fencing_is_found() => Found(new Rules { Unfenced = true });

    [Fact]
    public void Restarting_a_dead_primary_empty_while_a_replica_lives_is_found() => Found(new Rules
    {
        NextStep = (group, now) => group is { Deleting: false, PrimaryNode.State: NodeState.Exited or NodeState.Failed }
            ? new Step.Restart(group.PrimaryNode.Key)
            : group.NextStep(now),
    });

    [Fact]
    public void Electing_by_name_is_found() => Found(new Rules
    {
        Elect = (_, candidates, _) => candidates.Where(candidate => candidate.Seen is not null).MinBy(candidate => candidate.Key) is { } first
            ? new Election.Elected(first.Key, Drained: true)
            : new Election.Undecided(),
    });

    [Fact]
    public void Taking_an_endpoint_before_the_old_one_has_left_it_is_found() => Found(new Rules
    {
        NextStep = (group, now) => group.NextStep(now) is Step.Switch { Switchover: var script } ? Early(script) : group.NextStep(now),
    });

    [Fact]
    public void Updating_a_lone_node_as_if_it_had_a_replica_is_found() => Found(new Rules
    {
        NextStep = (group, now) => group.NextStep(now) is Step.Obey { Orders: [NodeOrder.SaveAndEnd save] } ? new Step.Obey([new NodeOrder.Fence(save.Key)]) : group.NextStep(now),
    });

    [Fact]
    public void Updating_the_next_node_before_the_last_has_the_contents_is_found() => Found(new Rules
    {
        NextStep = (group, now) => group.NextStep(now) is Step.Wait or Step.HandOver && group.Nodes.FirstOrDefault(node => node is { Updating: true, State: NodeState.Running }) is { } next
            ? new Step.Obey([new NodeOrder.Fence(next.Key)])
            : group.NextStep(now),
    });

    // As a hasty reader of the script would write it: the heir listens first.
    private static Step.Obey Early(Switchover script) => new(
    [
        new NodeOrder.BecomePrimary(script.To),
        new NodeOrder.Listen(script.To, script.ToListensOn),
        new NodeOrder.Follow(script.From, script.Heir),
        new NodeOrder.Listen(script.From, script.FromListensOn),
    ]);

    private static void Found(Rules rules) => Assert.ThrowsAny<CsCheckException>(() =>
        SimulationTests.Lives.Sample(draws => { Simulation.Run(draws, rules, faults: true); }, iter: 20_000, threads: 1));
}
