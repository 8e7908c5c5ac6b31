using Larder.Model.Nodes;
using Larder.Model.Takes;

namespace Larder.Model.Leftovers;

/// <summary>What is still held, by the store and by the host's own word, at one moment.</summary>
public sealed record LeftoverReport
{
    /// <summary>When the host was looked at.</summary>
    public required DateTimeOffset CheckedAt { get; init; }

    /// <summary>Those that were looked at.</summary>
    public required IReadOnlyList<string> Regions { get; init; }

    /// <summary>By region, in the order in which one gets rid of them.</summary>
    public required IReadOnlyList<Leftover> Items { get; init; }

    /// <summary>The relay's, where it spreads readers of what is listed.</summary>
    public required IReadOnlyList<HeldProcess> Relays { get; init; }

    /// <summary>Of the price table; empty where there is none.</summary>
    public required string Currency { get; init; }

    public IEnumerable<Leftover> Running => Items.Where(item => item.Runs);
    public IEnumerable<Leftover> Kept => Items.Where(item => !item.Runs);

    /// <summary>Neither a cache in the store nor a process or a directory of one on the host.</summary>
    public bool NothingRuns => !Running.Any() && Relays.Count == 0;

    public int Processes => Items.Sum(item => item.Processes.Count) + Relays.Count;
    public long MemoryBytes => Items.Sum(item => item.Takes.MemoryBytes);
    public long ResidentBytes => Items.Sum(item => item.ResidentBytes) + Relays.Sum(relay => relay.ResidentBytes);

    /// <summary>Of all that runs; null where the table does not say all of it.</summary>
    public Price? Price => Currency.Length == 0 ? null : Takes.Price.Sum(Running.Where(item => item.Takes.Engines > 0).Select(item => item.Price));
}
