using Larder.Model.Engines;
using Larder.Model.Nodes;

namespace Larder.Model.ServiceUpdates;

/// <summary>A service update that was begun on a cache, and what became of it.</summary>
/// <param name="Engine">What its nodes are to run.</param>
/// <param name="ChangedAt">When it came to stand as it does.</param>
/// <param name="Stopped">Whether its owner wanted no further node replaced.</param>
public sealed record AppliedUpdate(Engine Engine, DateTimeOffset ChangedAt, bool Stopped = false)
{
    public string Name => new ServiceUpdate(Engine).Name;

    public AppliedUpdate Ended(DateTimeOffset now) => Stopped ? this : this with { ChangedAt = now };

    public string Status(IReadOnlyList<CacheNode> nodes)
    {
        var replacing = nodes.Any(node => node.Updating);
        if (Stopped) return replacing ? UpdateStatus.Stopping : UpdateStatus.Stopped;
        return replacing ? UpdateStatus.InProgress : UpdateStatus.Complete;
    }
}
