using Larder.Model.Naming;

namespace Larder.Model.ReservedCacheNodes;

/// <summary>A purchased offering. It neither takes room on a host nor promises any: creating a cache is admitted by what is
/// there.</summary>
public sealed record ReservedCacheNode
{
    public const string Active = "active";
    public const string Retired = "retired";

    public required Scope Scope { get; init; }
    public required string Id { get; init; }
    public required Offering Offering { get; init; }
    public required int Count { get; init; }
    public required DateTimeOffset StartTime { get; init; }
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    public string Arn => new Arn(Scope, Naming.Arn.ReservedCacheNode, Id).ToString();
    public DateTimeOffset EndTime => StartTime.AddSeconds(Offering.Duration);

    public string State(DateTimeOffset now) => now < EndTime ? Active : Retired;
}
