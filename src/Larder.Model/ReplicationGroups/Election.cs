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

    /// <param name="Drained">Whether it took in all that the dead primary had sent: its link has ended.</param>
    public sealed record Elected(string Key, bool Drained) : Election;

    /// <summary>Nobody who answers has anything, but somebody who may does not answer: his contents are worth waiting for.</summary>
    public sealed record Undecided : Election;

    /// <summary>No replica has ever had the contents.</summary>
    public sealed record Hopeless : Election;

    /// <summary>The highest offset; the key makes every reconciler choose the same where offsets tie on an idle cache.</summary>
    public static Election Hold(IReadOnlyList<Candidate> candidates)
    {
        var best = candidates.Where(candidate => candidate.Seen?.Offset > 0)
            .OrderByDescending(candidate => candidate.Seen!.Offset)
            .ThenByDescending(candidate => candidate.Seen!.Role is NodeRole.Primary)
            .ThenBy(candidate => candidate.Key, StringComparer.Ordinal)
            .FirstOrDefault();
        if (best is not null) return new Elected(best.Key, !best.Seen!.LinkUp);
        return candidates.Any(candidate => candidate.Seen is null) ? new Undecided() : new Hopeless();
    }
}
