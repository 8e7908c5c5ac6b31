using System.Net.Sockets;
using System.Text.Json;
using Larder.Relay.Routes;

namespace Larder.Relay.Control;

/// <summary>Where the host agent says what there should be: a line is a message, and so is the answer. Only the owner can
/// reach it, by the mode of its directory. That nobody is connected means nothing: the routes stay.</summary>
internal sealed class ControlSocket : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly RouteTable _table;

    public ControlSocket(string path, RouteTable table)
    {
        _table = table;
        // Left by one that was killed. Two never run: the host agent sees to that.
        File.Delete(path);
        _socket.Bind(new UnixDomainSocketEndPoint(path));
        _socket.Listen();
    }

    public async Task ServeAsync(CancellationToken end)
    {
        try
        {
            while (true) _ = ConverseAsync(await _socket.AcceptAsync(end), end);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // Asked to end.
        }
    }

    public void Dispose() => _socket.Dispose();

    private async Task ConverseAsync(Socket agent, CancellationToken end)
    {
        await using var stream = new NetworkStream(agent, ownsSocket: true);
        using var lines = new StreamReader(stream);
        try
        {
            while (await lines.ReadLineAsync(end) is { } line)
            {
                var answer = JsonSerializer.SerializeToUtf8Bytes(Answer(line), MessageJson.Default.StateMessage);
                await stream.WriteAsync((byte[])[.. answer, (byte)'\n'], end);
            }
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            // The agent ended while it was answered, or we do.
        }
    }

    private StateMessage Answer(string line)
    {
        try
        {
            var message = line.Length > 0 ? JsonSerializer.Deserialize(line, MessageJson.Default.TableMessage) : null;
            if (message?.Routes is { } routes) _table.Apply(WantedRoute.From(routes));
            return new StateMessage(_table.State, Error: null);
        }
        catch (Exception fault) when (fault is JsonException or FormatException)
        {
            return new StateMessage(Routes: null, fault.Message);
        }
    }
}
