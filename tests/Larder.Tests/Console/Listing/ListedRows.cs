using Larder.Console.Caches;
using Larder.Console.Listing;

namespace Larder.Tests.Console.Listing;

internal static class ListedRows
{
    public static CacheRow Row(string id) => new()
    {
        Kind = CacheKind.ReplicationGroup,
        Id = id,
        Engine = "redis",
        Version = "7.0.15",
        NodeType = "cache.t3.micro",
        Status = "available",
        Nodes = 1,
        Shards = 1,
        Endpoint = "127.0.0.2:6379",
        CreatedAt = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
    };
}
