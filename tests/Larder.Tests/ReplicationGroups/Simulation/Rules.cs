using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;

namespace Larder.Tests.ReplicationGroups.Simulation;

/// <summary>What decides. The real rules; a test of the checker puts a broken one in their place.</summary>
internal sealed record Rules
{
    public Func<ReplicationGroup, DateTimeOffset, Step> NextStep { get; init; } = (group, now) => group.NextStep(now);
    public Func<ReplicationGroup, IReadOnlyList<Candidate>, DateTimeOffset, Election> Elect { get; init; } = Election.Hold;

    /// <summary>Whether a primary is left alone that was to be dead before another serves.</summary>
    public bool Unfenced { get; init; }
}
