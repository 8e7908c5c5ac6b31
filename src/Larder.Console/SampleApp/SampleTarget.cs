using Larder.Console.Caches;
using Larder.Model.Engines;

namespace Larder.Console.SampleApp;

/// <summary>The cache that a sample application uses, and where it reached it when it began.</summary>
public sealed record SampleTarget
{
    public required CacheKind Kind { get; init; }
    public required string Id { get; init; }
    public required string Arn { get; init; }

    /// <summary>Tells it from another of the same name that was made later.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
    public required Endpoint Endpoint { get; init; }
    public required bool IsMemcached { get; init; }

    /// <summary>Null before it has an endpoint.</summary>
    public static SampleTarget? Of(CacheDetails cache) => cache.Endpoints is [var best, ..]
        ? new()
        {
            Kind = cache.Kind,
            Id = cache.Id,
            Arn = cache.Arn,
            CreatedAt = cache.CreatedAt,
            Endpoint = best,
            IsMemcached = cache.Engine.Name == EngineNames.Memcached,
        }
        : null;
}
