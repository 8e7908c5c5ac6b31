using CsCheck;

namespace Larder.Tests.ReplicationGroups.Simulation;

/// <summary>Random lives of groups, with the real rules.</summary>
public sealed class SimulationTests(ITestOutputHelper output)
{
    internal static readonly Gen<int[]> Lives = Gen.Int[0, Chaos.Draws - 1].Array[0, 160];

    [Fact]
    public void Planned_operations_lose_nothing_whenever_the_server_is_killed() => Sample(faults: false);

    [Fact]
    public void Whatever_dies_or_hangs_no_more_is_lost_than_is_said_and_the_group_comes_back_as_asked_for() => Sample(faults: true);

    // Both together: 100,000 steps in every run, ten million in the long form.
    private void Sample(bool faults)
    {
        var (steps, wanted) = (0L, Fuzz.Steps(50_000, 5_000_000));
        do
        {
            Lives.Sample(draws => { Interlocked.Add(ref steps, Simulation.Run(draws, new Rules(), faults)); }, iter: Fuzz.Times(1000));
        }
        while (steps < wanted);
        output.WriteLine(FormattableString.Invariant($"{steps} steps"));
    }
}
