using Larder.Model.Nodes;

namespace Larder.Tests.ReplicationGroups.Simulation;

internal sealed partial class World
{
    /// <summary>How many writes a replica's socket holds that it has not read.</summary>
    private const int SocketHolds = 4;

    /// <summary>From here on something has happened: links move on, hosts look at their nodes.</summary>
    private static readonly TimeSpan _moment = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan _lags = TimeSpan.FromSeconds(3);

    /// <summary>How long the next copies of whole contents take.</summary>
    public TimeSpan Copying { get; set; } = TimeSpan.FromMilliseconds(5);

    public void Advance(TimeSpan by)
    {
        Now += by;
        foreach (var engine in _alive) MoveLink(engine);
        if (by >= _moment) Looked();
    }

    /// <summary>What a primary has to say goes into its replicas' sockets in the turn in which it answers its clients.</summary>
    public void Flush(SimulatedEngine primary)
    {
        foreach (var engine in _alive)
        {
            if (engine.Link is { Up: true, Cut: false } link && link.From == primary) Send(engine, link);
        }
    }

    private static void Send(SimulatedEngine replica, SimulatedLink link)
    {
        if (link.From.Stopped || !link.From.Alive) return;
        link.Sent = Math.Max(link.Sent, Math.Min(link.From.Log.Count, replica.Log.Count + SocketHolds));
    }

    private void MoveLink(SimulatedEngine replica)
    {
        if (replica.Role is NodeRole.Primary) return;
        if (replica.Link is not { } link)
        {
            if (!replica.Stopped) replica.Link = Connect(replica);
            return;
        }

        var ended = link.Cut || !link.From.Alive;
        if (!ended && link.Up) Send(replica, link);
        if (replica.Stopped || Now < link.StalledUntil) return;
        if (link.Up) Read(replica, link);
        if (ended) replica.Link = null;
        else if (!link.Up && Now >= link.UpAt && !link.From.Stopped) Copied(replica, link);
    }

    private SimulatedLink? Connect(SimulatedEngine replica)
    {
        // A replica that has lost its own primary refuses others.
        if (ListeningOn(replica.Follows!) is not { Stopped: false } primary || primary == replica
            || (primary.Role is NodeRole.Replica && !primary.LinkUp))
        {
            return null;
        }

        primary.Counts = true;
        // Both histories begin alike: what is missing is sent. Otherwise the whole contents are.
        if (!replica.Synced || !replica.IsBeginningOf(primary)) return new SimulatedLink(primary) { UpAt = Now + Copying };
        if (replica.History != primary.History) (replica.HistoryBefore, replica.History) = (replica.History, primary.History);
        return new SimulatedLink(primary) { Up = true, Sent = replica.Log.Count };
    }

    private void Copied(SimulatedEngine replica, SimulatedLink link)
    {
        replica.TakeOver(link.From);
        (link.Up, link.Sent) = (true, replica.Log.Count);
        CutReplicasOf(replica);
    }

    private void Read(SimulatedEngine replica, SimulatedLink link)
    {
        while (replica.Log.Count < link.Sent) replica.Write(link.From.Log[replica.Log.Count]);
        link.BehindSince = replica.Log.Count < link.From.Log.Count ? link.BehindSince ?? Now : null;
    }

    private void CutReplicasOf(SimulatedEngine primary)
    {
        foreach (var engine in _alive)
        {
            if (engine.Link is { } link && link.From == primary) link.Cut = true;
        }
    }

    private List<ReplicaSeen> Replicas(SimulatedEngine primary)
    {
        var seen = new List<ReplicaSeen>();
        foreach (var engine in _alive)
        {
            if (engine.Link is { Cut: false } link && link.From == primary)
                seen.Add(new(engine.Address, !link.Up || Now - link.BehindSince >= _lags));
        }

        return seen;
    }
}
