using System.Net.Sockets;
using Larder.Relay.Connections;

namespace Larder.Relay.Routes;

/// <summary>Takes the clients of one route until it is disposed.</summary>
internal sealed class Listener : IDisposable
{
    /// <summary>As many as Redis lets wait.</summary>
    private const int Waiting = 511;

    /// <summary>Where no descriptor is left, trying again at once would only burn a core.</summary>
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(100);

    private readonly Socket _socket;
    private readonly Route _route;
    private readonly TimeProvider _time;
    private readonly RelayLog _log;
    private readonly CancellationTokenSource _end = new();

    /// <summary>Throws where the address cannot be listened on.</summary>
    public Listener(Route route, TimeProvider time, RelayLog log)
    {
        (_route, _time, _log) = (route, time, log);
        _socket = new Socket(route.Listen.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            _socket.Bind(route.Listen);
            _socket.Listen(Waiting);
        }
        catch
        {
            Dispose();
            throw;
        }
        // A listener that takes nobody any more would not be noticed. The end of the process is, and it is brought back.
        _ = AcceptAsync(_end.Token).ContinueWith(
            accepting => Environment.FailFast($"{route.Listen} takes no clients any more", accepting.Exception),
            CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
    }

    public void Dispose()
    {
        _end.Cancel();
        _socket.Dispose();
        _end.Dispose();
    }

    private static bool IsOfClosing(Exception fault) =>
        fault is OperationCanceledException or SocketException or ObjectDisposedException;

    private async Task AcceptAsync(CancellationToken end)
    {
        var failing = false;
        while (!end.IsCancellationRequested)
        {
            try
            {
                var client = await _socket.AcceptAsync(end);
                failing = false;
                // Not waited for: it lasts as long as the client wants, and says itself what went wrong.
                _ = new Connection(client, _route, _time).ServeAsync();
            }
            catch (Exception closed) when (end.IsCancellationRequested && IsOfClosing(closed))
            {
                return;
            }
            catch (SocketException fault)
            {
                if (!failing) _log.Write($"Clients of {_route.Listen} cannot be taken: {fault.Message}");
                failing = true;
                await Task.Delay(_pause, _time, end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
