using System.Text.Json.Serialization;
using Larder.Model.Leftovers;

namespace Larder.Server.Admin;

/// <summary>What `larder status` shows.</summary>
public sealed record ServerStatus
{
    public required string Version { get; init; }
    public required int ProcessId { get; init; }
    public required string Home { get; init; }
    public required string Listen { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public required string AddressMode { get; init; }
    public required long MemoryBytes { get; init; }
    public required long MemoryPromisedBytes { get; init; }
    public required IReadOnlyList<EngineStatus> Engines { get; init; }
    public required CacheCounts Caches { get; init; }
    public required IReadOnlyList<string> Problems { get; init; }

    /// <summary>What the host keeps and no cache has.</summary>
    public IReadOnlyList<StrayStatus> Strays { get; init; } = [];
}

public sealed record EngineStatus(string Name, string Version, string FullVersion, string Program, string Description);

/// <param name="Owner">The ARN of the cache that it was of; null where that cannot be told.</param>
public sealed record StrayStatus(string Id, string? Owner, IReadOnlyList<int> ProcessIds);

public sealed record CacheCounts(int Total, IReadOnlyDictionary<string, int> ByStatus);

/// <param name="Token">What `larder console` puts behind the console's address.</param>
public sealed record SignInLink(string Token);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ServerStatus))]
[JsonSerializable(typeof(SignInLink))]
[JsonSerializable(typeof(LeftoverReport))]
[JsonSerializable(typeof(AuditPage))]
public sealed partial class AdminJson : JsonSerializerContext;
