using Larder.Model.Nodes;

namespace Larder.Tests.ReplicationGroups.Simulation;

/// <summary>A node as its host keeps it. Spec, attempt, process and what was recorded outlive the server.</summary>
internal sealed class HostedNode(NodeSpec spec)
{
    public NodeSpec Spec { get; set; } = spec;
    public int Attempted { get; set; }
    public SimulatedEngine? Process { get; set; }

    /// <summary>What its last process wrote down for the next.</summary>
    public IReadOnlyList<int>? Saved { get; set; }
    public NodeReport? Recorded { get; private set; }

    /// <summary>Null until there is something to say; gone with the server.</summary>
    public NodeReport? Report { get; private set; }

    /// <summary>Whether the host can speak to the process.</summary>
    public bool Connected { get; set; }
    public DateTimeOffset ConnectsAt { get; set; }

    public void Say(NodeReport report)
    {
        Report = report;
        if (report.State is NodeState.Running or NodeState.Exited or NodeState.Failed) Recorded = report;
        if (report.State is NodeState.Starting) Recorded = null;
    }

    public void Forget() => (Report, Connected) = (null, false);
}
