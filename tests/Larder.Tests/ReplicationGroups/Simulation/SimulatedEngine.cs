using Larder.Model.Nodes;

namespace Larder.Tests.ReplicationGroups.Simulation;

/// <summary>One engine process, as far as replication goes: its contents are the numbers of the writes that it has.</summary>
internal sealed class SimulatedEngine(string key, string address, string runId)
{
    public string Key => key;
    public string Address => address;
    public string RunId => runId;
    public bool Alive { get; set; } = true;

    /// <summary>Of the program that it runs.</summary>
    public string Version { get; init; } = "";

    /// <summary>Whether it wrote its contents down before it ended.</summary>
    public bool Saved { get; set; }

    /// <summary>Since when it is stopped (SIGSTOP): it listens, but neither answers nor reads.</summary>
    public DateTimeOffset? StoppedAt { get; set; }
    public bool Stopped => StoppedAt is not null;
    public NodeRole Role { get; set; } = NodeRole.Primary;
    public string? Follows { get; set; }
    public SimulatedLink? Link { get; set; }

    /// <summary>What a primary calls what it writes, and a replica what it has read.</summary>
    public string History { get; set; } = "";

    /// <summary>What this one goes on from; not known where whole contents were taken over.</summary>
    public string? HistoryBefore { get; set; }

    /// <summary>Ascending. One history continues another exactly if the other is its beginning.</summary>
    public List<int> Log { get; private set; } = [];

    /// <summary>Whether it has had a primary's contents, or is a primary.</summary>
    public bool Synced { get; set; } = true;

    /// <summary>Redis counts the stream from when there was a first replica, so an offset of 0 says nothing of contents.</summary>
    public bool Counts { get; set; }
    public int Uncounted { get; set; }
    public IReadOnlyList<string> Listens { get; set; } = [];
    public DateTimeOffset PausedUntil { get; set; }
    public int Clients { get; set; }

    /// <summary>Orders that lie in its socket while it is stopped: it obeys them first when it goes on.</summary>
    public List<NodeOrder> Unread { get; } = [];

    /// <summary>-1 where it never had any, or has dropped what it had to take another's.</summary>
    public long Offset => Role is NodeRole.Primary || (Synced && Link is not { Up: false }) ? Log.Count - Uncounted : -1;

    public bool LinkUp => Role is NodeRole.Replica && Link is { Up: true };

    public void Write(int number)
    {
        Log.Add(number);
        if (!Counts) Uncounted = Log.Count;
    }

    public void Load(IEnumerable<int> contents)
    {
        Log = [.. contents];
        if (!Counts) Uncounted = Log.Count;
    }

    public void TakeOver(SimulatedEngine other)
    {
        Log = [.. other.Log];
        (Synced, Counts, Uncounted) = (true, true, other.Uncounted);
        (History, HistoryBefore) = (other.History, null);
    }

    public bool Has(int number) => Log.BinarySearch(number) >= 0;

    public bool IsBeginningOf(SimulatedEngine other)
    {
        if (Log.Count > other.Log.Count) return false;
        for (var index = 0; index < Log.Count; index++)
        {
            if (Log[index] != other.Log[index]) return false;
        }

        return true;
    }
}

/// <summary>A replica's connection to its primary.</summary>
internal sealed class SimulatedLink(SimulatedEngine from)
{
    public SimulatedEngine From => from;

    /// <summary>False while the whole contents are on their way.</summary>
    public bool Up { get; set; }
    public DateTimeOffset UpAt { get; set; }

    /// <summary>How much of the primary's log has left the primary: what a kill does not take back.</summary>
    public int Sent { get; set; }

    /// <summary>The replica reads nothing before this.</summary>
    public DateTimeOffset StalledUntil { get; set; }

    /// <summary>The primary has cut it; what was sent is still there to be read.</summary>
    public bool Cut { get; set; }

    /// <summary>Since when the replica has not read all.</summary>
    public DateTimeOffset? BehindSince { get; set; }
}
