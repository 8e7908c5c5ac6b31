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

    /// <summary>The highest offset; the key makes every reconciler choose the same where offsets tie on an idle cache.</summary>
    public static Election Hold(ReplicationGroup group, IReadOnlyList<Candidate> candidates)
    {
        var from = group.NodeOf(group.Handover?.From ?? group.Primary);
        var best = candidates.Where(candidate => HasContents(group, candidate))
            // One that follows a primary before that did not answer when it was to change: its count is of a history that is over.
            .OrderByDescending(candidate => candidate.Seen!.Role is NodeRole.Primary || candidate.Seen.Follows == from.Address)
            .ThenByDescending(candidate => candidate.Seen!.Offset)
            .ThenByDescending(candidate => candidate.Seen!.Role is NodeRole.Primary)
            .ThenBy(candidate => candidate.Key, StringComparer.Ordinal)
            .FirstOrDefault();
        if (best is not null) return new Elected(best.Key, IsDrained(group, from, best.Seen!));
        return candidates.Any(candidate => candidate.Seen is null) ? new Undecided() : new Hopeless();
    }

    private static bool HasContents(ReplicationGroup group, Candidate candidate) =>
        candidate.Seen is { } seen && (seen.Offset > NodeReplication.Nothing || group.Nodes.Single(node => node.Key == candidate.Key).Synced);

    private static bool IsDrained(ReplicationGroup group, CacheNode from, NodeReplication seen) =>
        !seen.LinkUp && seen.Follows == from.Address && seen.Offset >= group.Handover?.Written;
}
