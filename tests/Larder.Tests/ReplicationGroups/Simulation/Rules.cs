using Larder.ControlPlane.Hosts;
using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;

namespace Larder.Tests.ReplicationGroups.Simulation;

/// <summary>What decides. The real rules; a test of the checker puts a broken one in their place.</summary>
internal sealed record Rules
{
    public Func<ReplicationGroup, DateTimeOffset, Step> NextStep { get; init; } = (group, now) => group.NextStep(now);
    public Func<ReplicationGroup, IReadOnlyList<Candidate>, Election> Elect { get; init; } = Election.Hold;

    /// <summary>How orders reach their nodes.</summary>
    public Func<IHosts, IHosts> Hosts { get; init; } = hosts => hosts;
}
