using System.Text.Json;
using System.Text.Json.Serialization;
using Larder.Agent.Nodes;
using Larder.Agent.Processes;
using Larder.Model.Nodes;

namespace Larder.Agent.Engines;

/// <summary>The embedded engine: a program of our own that hosts one Garnet server.</summary>
internal sealed class GarnetEngine(NodeSecret secret, string copies, TimeProvider time) : IEngine
{
    /// <summary>Its file, in the directory where the build laid it down.</summary>
    public const string Program = "Larder.GarnetNode";

    public Launch Launch(NodeSpec spec, InstalledEngine engine, NodeDirectory directory) => new()
    {
        Program = ProgramCopies.CopyOf(engine.Program, copies),
        Arguments = [],
        Environment = EngineEnvironment.Variables.Concat(DotnetEnvironment.Variables).ToDictionary(),
        StandardInput = JsonSerializer.SerializeToUtf8Bytes(Configuration(spec), GarnetJson.Default.GarnetConfiguration),
        Directory = directory.Path,
        LogFile = directory.Log,
    };

    public async Task<INodeConnection> ConnectAsync(NodeSpec spec, NodeDirectory directory, CancellationToken cancellation) =>
        await RedisConnection.OpenAsync(spec.Key, directory.Path, secret, time, cancellation);

    private GarnetConfiguration Configuration(NodeSpec spec) => new(
        spec.Addresses,
        spec.Port,
        RedisConfiguration.Socket,
        spec.MaxMemoryBytes,
        [
            new GarnetUser("default", null, RestrictedCommands.Denied, RestrictedCommands.OnlySubcommands),
            new GarnetUser(NodeSecret.User, NodeSecret.Hash(secret.Password(spec.Key)), [], new Dictionary<string, IReadOnlyList<string>>()),
        ],
        spec.Settings.AtStart);
}

/// <summary>What Larder.GarnetNode reads: it is another program, so the names are the contract.</summary>
internal sealed record GarnetConfiguration(
    IReadOnlyList<string> Addresses,
    int Port,
    string UnixSocket,
    long MemoryBytes,
    IReadOnlyList<GarnetUser> Users,
    IReadOnlyDictionary<string, string> Settings);

internal sealed record GarnetUser(
    string Name,
    string? PasswordHash,
    IReadOnlyList<string> Denied,
    IReadOnlyDictionary<string, IReadOnlyList<string>> OnlySubcommands);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GarnetConfiguration))]
internal sealed partial class GarnetJson : JsonSerializerContext;
