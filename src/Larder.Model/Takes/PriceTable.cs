namespace Larder.Model.Takes;

/// <summary>What the owner of the machine says that things cost. Only the owner knows: where nothing is said there is no
/// money anywhere, and no price is ever guessed or fetched.</summary>
public sealed record PriceTable
{
    public static readonly PriceTable Empty = new();

    private const decimal Gibibyte = 1 << 30;

    /// <summary>By ISO 4217, e.g. KRW; empty where there are no prices.</summary>
    public string Currency { get; init; } = "";

    /// <summary>Of one node for an hour, by node type.</summary>
    public IReadOnlyDictionary<string, decimal> NodeHours { get; init; } = new Dictionary<string, decimal>();

    /// <summary>Of a GiB that a node may fill for an hour, where its type has no price of its own.</summary>
    public decimal? GibibyteHour { get; init; }

    /// <summary>Of a GiB of backups for 30 days.</summary>
    public decimal? BackupGibibyteMonth { get; init; }

    public bool IsEmpty => NodeHours.Count == 0 && GibibyteHour is null && BackupGibibyteMonth is null;

    /// <summary>Null where the owner has said no price of it.</summary>
    /// <param name="nodeType">E.g. cache.t4g.micro.</param>
    /// <param name="memoryBytes">What the node may fill.</param>
    public Price? OfNode(string nodeType, long memoryBytes) => NodeHours.TryGetValue(nodeType, out var own)
        ? new(own)
        : GibibyteHour is { } each ? new(each * memoryBytes / Gibibyte) : null;

    /// <summary>Null where the owner has said no price of its nodes.</summary>
    public Price? Of(SizedCache cache) =>
        OfNode(cache.NodeType, cache.MemoryBytesPerNode) is { } each ? new(each.PerHour * cache.Nodes) : null;
}
