using Larder.Model.ReplicationGroups;

namespace Larder.Tests.ReplicationGroups.Simulation;

/// <summary>Which writes were acknowledged, and which of them may be lost: those that nothing had which lived when a fault
/// took the last that had them.</summary>
internal sealed class Ledger
{
    private readonly List<int> _acknowledged = [];
    private readonly HashSet<int> _excused = [];
    private int _lostBefore;

    /// <summary>Processes that died since the server last looked: what it does meanwhile it does in good faith.</summary>
    public int Unseen { get; set; }

    /// <summary>Whether the server has a reason to end a process that may be the only one to have something.</summary>
    public bool FenceMayCost { get; set; }
    public int Count => _acknowledged.Count;

    public int Acknowledge()
    {
        _acknowledged.Add(_acknowledged.Count + 1);
        return _acknowledged.Count;
    }

    public void Fenced(World world)
    {
        if (FenceMayCost || Unseen > 0) Excuse(world);
    }

    /// <summary>What a replica had been sent and did not read in time is given up, and so is what only those have that did
    /// not answer in time; the history says then that it is not known what is lost.</summary>
    public void Elected(World world, IReadOnlyList<Candidate> candidates)
    {
        foreach (var number in _acknowledged)
        {
            if (!_excused.Contains(number) && !candidates.Any(candidate => Shows(world, candidate, number)) && world.Alive.Any(engine => Holds(engine, number)))
                _excused.Add(number);
        }
    }

    /// <summary>No more may be lost by a failover than the group's history says.</summary>
    public void Stored(World world, ReplicationGroup? before, ReplicationGroup after)
    {
        if (before?.Handover is null && after is { Handover: { } begun, Restoring: null }) _lostBefore = LostBy(world.Last(after.NodeOf(begun.From).Key)).Count;
        if (after.LastFailover is not { LostAtMost: { } most } record || record == before?.LastFailover) return;
        var lost = LostBy(world.Last(after.NodeOf(record.To).Key)).Count - _lostBefore;
        // One more for each connection made since the primary was last asked, which the history says too.
        if (lost > most + world.Clients) throw new ViolationException($"{lost} writes are lost by {record}.");
    }

    public void Excuse(World world)
    {
        foreach (var number in _acknowledged)
        {
            if (!_excused.Contains(number) && !world.Alive.Any(engine => !engine.Stopped && Holds(engine, number))) _excused.Add(number);
        }
    }

    public List<int> LostBy(SimulatedEngine engine) => [.. _acknowledged.Where(number => !engine.Has(number))];

    public List<int> LostWithoutExcuse(SimulatedEngine engine) => [.. LostBy(engine).Where(number => !_excused.Contains(number))];

    // What it had when it was asked; it may have read more since.
    private static bool Shows(World world, Candidate candidate, int number) =>
        candidate.Seen is { } seen && world.Alive.FirstOrDefault(engine => engine.Key == candidate.Key) is { } engine
        && engine.Log.BinarySearch(0, (int)Math.Min(engine.Log.Count, Math.Max(0, seen.Offset + engine.Uncounted)), number, null) >= 0;

    // Or its socket does.
    private static bool Holds(SimulatedEngine engine, int number) =>
        engine.Has(number)
        || (engine.Link is { Up: true } link && engine.Log.Count < link.Sent
            && link.From.Log.BinarySearch(engine.Log.Count, link.Sent - engine.Log.Count, number, null) >= 0);
}
