using System.Security.Cryptography;
using System.Text;
using Larder.Model.Engines;
using Larder.Model.NodeTypes;

namespace Larder.Model.ReservedCacheNodes;

/// <summary>What can be reserved: one node type for an engine and a time. Nothing is charged here, so a purchase is the
/// bookkeeping of a commitment and no more. Nothing is stored: an id follows from what it stands for.</summary>
public sealed record Offering
{
    public const int Year = 365 * 24 * 60 * 60;

    public static readonly IReadOnlyList<int> Durations = [Year, 3 * Year];
    public static readonly IReadOnlyList<string> Types = ["No Upfront", "Partial Upfront", "All Upfront"];
    public static readonly IReadOnlyList<string> Products = [EngineNames.Redis, EngineNames.Valkey, EngineNames.Memcached];

    public required string NodeType { get; init; }

    /// <summary>In seconds.</summary>
    public required int Duration { get; init; }
    public required string Type { get; init; }

    /// <summary>The engine, AWS's ProductDescription.</summary>
    public required string Product { get; init; }

    /// <summary>Orders offerings, and is each one's own.</summary>
    public string Key => $"{NodeType} {Product} {Duration:000000000} {Type}";

    public string Id
    {
        get
        {
            var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(Key)).AsSpan(0, 16);
            // A UUID of a form of one's own (RFC 9562, version 8).
            bytes[6] = (byte)((bytes[6] & 0x0f) | 0x80);
            bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
            return new Guid(bytes, bigEndian: true).ToString();
        }
    }

    public static IEnumerable<Offering> All(NodeTypeCatalog nodeTypes) =>
        from nodeType in nodeTypes.All
        from product in Products
        from duration in Durations
        from type in Types
        select new Offering { NodeType = nodeType.Name, Duration = duration, Type = type, Product = product };
}
