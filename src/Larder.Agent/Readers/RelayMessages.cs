using System.Text.Json.Serialization;

namespace Larder.Agent.Readers;

/// <summary>What Larder.Relay reads and answers: it is another program, so the names are the contract.</summary>
internal sealed record RelayTable(IReadOnlyList<RelayRoute> Routes);

internal sealed record RelayRoute(string Listen, IReadOnlyList<string> Backends);

/// <summary>Without routes the table was refused as a whole, for the reason given.</summary>
internal sealed record RelayAnswer(IReadOnlyList<RelayRouteState>? Routes, string? Error);

/// <summary><see cref="Fault"/> is the name of a SocketError.</summary>
internal sealed record RelayRouteState(
    string Listen, bool Listening, string? Fault, string? Message, IReadOnlyList<RelayBackendState> Backends);

internal sealed record RelayBackendState(string Address, int Connections);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RelayTable))]
[JsonSerializable(typeof(RelayAnswer))]
internal sealed partial class RelayJson : JsonSerializerContext;
