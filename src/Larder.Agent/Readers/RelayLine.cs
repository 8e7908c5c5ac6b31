using System.Net.Sockets;
using System.Text.Json;
using Larder.Agent.Engines;

namespace Larder.Agent.Readers;

/// <summary>One exchange with the relay: a line with the whole table, a line with how it stands.</summary>
internal static class RelayLine
{
    /// <summary>Keeps trying until the relay takes the line; null where it ended before it answered.</summary>
    public static async Task<RelayAnswer?> ExchangeAsync(
        RelayDirectory directory, RelayTable table, TimeProvider time, CancellationToken cancellation)
    {
        using var path = new SocketPath(directory.Path, RelayDirectory.Socket);
        using var socket = await Readiness.ListeningAsync(path.EndPoint, time, cancellation);
        await using var stream = new NetworkStream(socket);
        using var lines = new StreamReader(stream);
        try
        {
            var line = JsonSerializer.SerializeToUtf8Bytes(table, RelayJson.Default.RelayTable);
            await stream.WriteAsync((byte[])[.. line, (byte)'\n'], cancellation);
            return await lines.ReadLineAsync(cancellation) is { } answer
                ? JsonSerializer.Deserialize(answer, RelayJson.Default.RelayAnswer)
                : null;
        }
        catch (IOException)
        {
            return null;
        }
        catch (JsonException fault)
        {
            return new RelayAnswer(Routes: null, fault.Message);
        }
    }
}
