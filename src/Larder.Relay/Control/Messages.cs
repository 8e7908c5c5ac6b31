using System.Text.Json.Serialization;

namespace Larder.Relay.Control;

/// <summary>The whole table that is wanted. Without routes it only asks how things stand.</summary>
internal sealed record TableMessage(IReadOnlyList<RouteMessage>? Routes);

internal sealed record RouteMessage
{
    public required string Listen { get; init; }
    public required IReadOnlyList<string> Backends { get; init; }
}

/// <summary>How the routes stand, in the table's order; or why the message was not understood, and then nothing changed.</summary>
internal sealed record StateMessage(IReadOnlyList<RouteStateMessage>? Routes, string? Error);

/// <param name="Listen">The route's address.</param>
/// <param name="Listening">Whether clients can come.</param>
/// <param name="Fault">The name of the error of listening, as in SocketError.</param>
/// <param name="Message">The same in the system's words.</param>
/// <param name="Backends">In the table's order.</param>
internal sealed record RouteStateMessage(
    string Listen, bool Listening, string? Fault, string? Message, IReadOnlyList<BackendStateMessage> Backends);

internal sealed record BackendStateMessage(string Address, int Connections);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(TableMessage))]
[JsonSerializable(typeof(StateMessage))]
internal sealed partial class MessageJson : JsonSerializerContext;
