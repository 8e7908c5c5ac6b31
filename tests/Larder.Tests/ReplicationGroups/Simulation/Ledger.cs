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
    /// <param name="unheard">Nodes that did not answer.</param>
    public void Elected(World world, IReadOnlyCollection<string> unheard)
    {
        foreach (var number in _acknowledged)
        {
            if (_excused.Contains(number) || IsHeld(world, number, unlessStalled: true, unheard)) continue;
            if (IsHeld(world, number) || world.Alive.Any(engine => engine.Has(number))) _excused.Add(number);
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
            if (!_excused.Contains(number) && !IsHeld(world, number)) _excused.Add(number);
        }
    }

    public List<int> LostBy(SimulatedEngine engine) => [.. _acknowledged.Where(number => !engine.Has(number))];

    public List<int> LostWithoutExcuse(SimulatedEngine engine) => [.. LostBy(engine).Where(number => !_excused.Contains(number))];

    // By a process that can be asked, or in the socket of one.
    private static bool IsHeld(World world, int number, bool unlessStalled = false, IReadOnlyCollection<string>? except = null)
    {
        foreach (var engine in world.Alive)
        {
            if (engine.Stopped || except?.Contains(engine.Key) == true) continue;
            if (engine.Has(number)) return true;
            if (engine.Link is { Up: true } link && engine.Log.Count < link.Sent && !(unlessStalled && world.Now < link.StalledUntil)
                && link.From.Log.BinarySearch(engine.Log.Count, link.Sent - engine.Log.Count, number, null) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
