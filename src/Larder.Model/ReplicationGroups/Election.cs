using Larder.Model.Nodes;

namespace Larder.Model.ReplicationGroups;

/// <summary>What a candidate said when it was asked; <see cref="Seen"/> is null where it did not answer.</summary>
public sealed record Candidate(string Key, NodeReplication? Seen);

/// <summary>Who follows a dead primary.</summary>
public abstract record Election
{
    private Election()
    {
    }

    /// <param name="Drained">Whether it took in all that the dead primary had sent: its link to it has ended, and it has what
    /// that one was last heard to have written.</param>
    public sealed record Elected(string Key, bool Drained) : Election;

    /// <summary>Nobody who answers has anything, but somebody who may does not answer: his contents are worth waiting for.</summary>
    public sealed record Undecided : Election;

    /// <summary>No replica has ever had the contents.</summary>
    public sealed record Hopeless : Election;

    /// <summary>A replica that is just starting answers in milliseconds; one that hangs may never.</summary>
    private static readonly TimeSpan _worthWaiting = TimeSpan.FromSeconds(1);

    /// <summary>The highest offset; the key makes every reconciler choose the same where offsets tie on an idle cache.</summary>
    public static Election Hold(ReplicationGroup group, IReadOnlyList<Candidate> candidates, DateTimeOffset now)
    {
        var from = group.NodeOf(group.Handover?.From ?? group.Primary);
        // The heir of a planned handover that was cut short: it may have what nobody else has.
        var heir = group.Handover?.To is { } to ? group.NodeOf(to) : null;
        var named = candidates.FirstOrDefault(candidate => candidate.Key == heir?.Key);
        if (named is { Seen: null }) return new Undecided();
        // Where it is dead it may have been one, and then who has gone on with it has more than who has not.
        var last = named is null && heir is not null ? heir : from;
        var best = candidates.Where(candidate => HasContents(group, candidate))
            .OrderByDescending(candidate => Serves(group, candidate.Seen!))
            // One that a primary before has left behind counts a history that is over, and may well have counted further.
            .ThenByDescending(candidate => Histories.RankOf(group, last, candidate))
            .ThenByDescending(candidate => candidate.Seen!.Offset)
            .ThenByDescending(candidate => candidate.Seen!.Role is NodeRole.Primary)
            .ThenBy(candidate => candidate.Key, StringComparer.Ordinal)
            .FirstOrDefault();
        var unheard = candidates.Any(candidate => candidate.Seen is null);
        if (best is null) return unheard ? new Undecided() : new Hopeless();
        var drained = IsDrained(group, from, best);
        // It may not have everything, and somebody who has not answered yet may have more.
        return !drained && !Serves(group, best.Seen!) && unheard && now < group.Handover?.StartedAt + _worthWaiting ? new Undecided() : new Elected(best.Key, drained);
    }

    private static bool HasContents(ReplicationGroup group, Candidate candidate) =>
        candidate.Seen is { } seen && (seen.Offset > NodeReplication.Nothing || group.Nodes.Single(node => node.Key == candidate.Key).Synced);

    private static bool Serves(ReplicationGroup group, NodeReplication seen) =>
        seen.Role is NodeRole.Primary && ListenedAddresses.Include(seen.ListensOn, group.Endpoints.Primary);

    private static bool IsDrained(ReplicationGroup group, CacheNode from, Candidate best) =>
        best.Seen is { LinkUp: false } seen && seen.Follows == from.Address && Histories.AreKnown(group, from) && seen.History == from.History
        && seen.Offset >= group.Handover?.Written;
}
