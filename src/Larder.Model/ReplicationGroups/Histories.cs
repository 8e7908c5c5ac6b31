using Larder.Model.Nodes;

namespace Larder.Model.ReplicationGroups;

/// <summary>Which primaries' histories came after which. Offsets compare within one history only.</summary>
internal static class Histories
{
    /// <summary>More than can be open at once: each replica is brought to the newest as soon as it answers.</summary>
    private const int Kept = 8;

    /// <summary>Keeps the history of a primary that serves.</summary>
    public static ReplicationGroup WithHistoryOf(this ReplicationGroup group, CacheNode node)
    {
        var serves = node.ClusterId == group.Primary && node is { Role: NodeRole.Primary, History: not null }
            && (group.Handover is null || ListenedAddresses.Include(node.ListensOn, group.Endpoints.Primary));
        if (!serves) return group;
        var known = Of(group);
        if (known.LastOrDefault() == node.History) return group;
        return group with { Histories = string.Join(' ', known.Where(one => one != node.History).Append(node.History!).TakeLast(Kept)) };
    }

    /// <summary>Whether the newest history is that of this last primary; otherwise it may have begun another that nobody heard of.</summary>
    public static bool AreKnown(ReplicationGroup group, CacheNode last) =>
        last.Role is NodeRole.Primary && last.History is not null && last.History == Of(group).LastOrDefault();

    /// <summary>The higher, the newer is what the candidate has. -1 where that is not known.</summary>
    public static int RankOf(ReplicationGroup group, CacheNode last, Candidate candidate)
    {
        var (seen, known) = (candidate.Seen!, Of(group));
        if (known.IndexOf(seen.History ?? "") is >= 0 and var index) return index;
        // Who was promoted for nothing has written nothing of its own.
        var own = seen.Role is NodeRole.Primary
            || seen.History == group.Nodes.Single(node => node.Key == candidate.Key).OwnHistory;
        return own || AreKnown(group, last) ? known.IndexOf(seen.HistoryBefore ?? "") : int.MaxValue;
    }

    private static List<string> Of(ReplicationGroup group) => [.. group.Histories.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
