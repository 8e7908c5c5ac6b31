using System.Text.Json.Serialization;

namespace Larder.GarnetNode;

/// <summary>What the host agent writes on standard input. Users carry hashes, never passwords.</summary>
internal sealed record GarnetNodeConfiguration
{
    public required IReadOnlyList<string> Addresses { get; init; }
    public required int Port { get; init; }

    /// <summary>Relative to the working directory: an absolute one may be longer than a socket path can be.</summary>
    public required string UnixSocket { get; init; }

    public required long MemoryBytes { get; init; }

    /// <summary>All users there are, the default one among them.</summary>
    public required IReadOnlyList<NodeUser> Users { get; init; }

    /// <summary>Garnet's own options by their long names, as the server program takes them.</summary>
    public required IReadOnlyDictionary<string, string> Settings { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GarnetNodeConfiguration))]
internal sealed partial class GarnetNodeJson : JsonSerializerContext;
