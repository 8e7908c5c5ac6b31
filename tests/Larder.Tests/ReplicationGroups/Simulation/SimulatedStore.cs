using Larder.ControlPlane.Storage;
using Larder.Model;
using Larder.Model.Events;
using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;

namespace Larder.Tests.ReplicationGroups.Simulation;

/// <summary>One group under its revision. The server may end before it is written, or after.</summary>
internal sealed class SimulatedStore(World world, Chaos chaos)
{
    private readonly List<CacheEvent> _events = [];

    public ReplicationGroup? Value { get; private set; }

    /// <summary>Whether nothing was left to do when it was written; otherwise it is looked at every few seconds.</summary>
    public bool Settled { get; private set; }
    public IReadOnlyList<CacheEvent> Events => _events;

    public void Insert(ReplicationGroup group) => Value = group.WithRevision(1);

    public ReplicationGroup Update(Change<ReplicationGroup> change)
    {
        chaos.Strike();
        if (change.Next.Revision != Value?.Revision) throw new StaleRevisionException("It was written since it was read.");
        Write(change);
        var stored = Value;
        chaos.Strike();
        return stored;
    }

    public void Delete(Change<ReplicationGroup> change)
    {
        chaos.Strike();
        Value = null;
        _events.AddRange(change.Events);
        chaos.Strike();
    }

    /// <summary>By another server that believed itself to be the only one.</summary>
    public void WriteElsewhere(ReplicationGroup group) => Write(new(group, []));

    private void Write(Change<ReplicationGroup> change)
    {
        var before = Value;
        Value = change.Next.WithRevision(change.Next.Revision + 1);
        world.Ledger.Stored(world, before, Value);
        Settled = Value.NextStep(world.Now) is Step.None;
        _events.AddRange(change.Events);
        foreach (var one in change.Events) world.Trace($"event {one.Message}");
    }
}
