using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Larder.Contract.ElastiCache;

namespace Larder.E2E.Harness;

/// <summary>Clients that write numbered values through one endpoint, each the next only when the last was acknowledged,
/// and come back at once when they are cut. Afterwards everything acknowledged can be asked for again.</summary>
public sealed class NumberedWrites : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly List<Writer> _writers;
    private readonly List<Task> _running;

    private NumberedWrites(IPEndPoint endPoint, int writers, string prefix)
    {
        _writers = [.. Enumerable.Range(0, writers).Select(number => new Writer(endPoint, $"{prefix}{number}"))];
        _running = [.. _writers.Select(writer => Task.Run(() => writer.WriteAsync(_end.Token)))];
    }

    public int Writers => _writers.Count;
    public long Acknowledged => _writers.Sum(writer => writer.Acknowledged);

    /// <summary>The longest time in which no writer at all was answered.</summary>
    public TimeSpan LongestGap => Stopwatch.GetElapsedTime(0, LongestBetween());

    /// <param name="prefix">Of the keys, which nobody else may write to.</param>
    public static NumberedWrites Start(Endpoint endpoint, int writers = 4, string prefix = "w") =>
        new(new IPEndPoint(IPAddress.Parse(endpoint.Address!), endpoint.Port!.Value), writers, prefix);

    /// <summary>Waits until this many more are acknowledged.</summary>
    public Task MoreAsync(long count)
    {
        var target = Acknowledged + count;
        return Until.TrueAsync(() => Acknowledged >= target, $"{count} more writes are acknowledged");
    }

    public async Task StopAsync()
    {
        await _end.CancelAsync();
        await Task.WhenAll(_running);
    }

    /// <summary>How many acknowledged values the cache does not have. To be asked when the writers are stopped.</summary>
    public async Task<long> LostAsync(RedisClient reader)
    {
        var lost = 0L;
        foreach (var writer in _writers)
        {
            var have = (long?)await reader.Keys.ListLengthAsync(writer.Name) ?? 0;
            // Each value is appended once at least: what is there twice was acknowledged once.
            var values = (await reader.Keys.ListRangeAsync(writer.Name, 0, have)).Select(value => (long)value).ToHashSet();
            lost += Enumerable.Range(1, (int)writer.Acknowledged).Count(number => !values.Contains(number));
        }

        return lost;
    }

    /// <summary>Room for the next.</summary>
    public async Task ForgetAsync(RedisClient client)
    {
        foreach (var writer in _writers) await client.Keys.KeyDeleteAsync(writer.Name);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _end.Dispose();
    }

    private long LongestBetween()
    {
        var moments = _writers.SelectMany(writer => writer.Moments()).Order().ToList();
        return moments.Count < 2 ? 0 : moments.Zip(moments.Skip(1), (earlier, later) => later - earlier).Max();
    }

    private sealed class Writer(IPEndPoint endPoint, string name)
    {
        private static readonly TimeSpan _patience = TimeSpan.FromSeconds(1);
        private readonly List<long> _moments = [];
        private long _acknowledged;

        public string Name => name;
        public long Acknowledged => Volatile.Read(ref _acknowledged);

        public List<long> Moments()
        {
            lock (_moments) return [.. _moments];
        }

        public async Task WriteAsync(CancellationToken cancellation)
        {
            Socket? socket = null;
            var buffer = new byte[256];
            while (!cancellation.IsCancellationRequested)
            {
                try
                {
                    socket ??= await ConnectAsync(cancellation);
                    var number = (Acknowledged + 1).ToString(CultureInfo.InvariantCulture);
                    await socket.SendAsync(Encoding.ASCII.GetBytes(
                        FormattableString.Invariant($"*3\r\n$5\r\nRPUSH\r\n${name.Length}\r\n{name}\r\n${number.Length}\r\n{number}\r\n")), cancellation);
                    var count = await ReceiveAsync(socket, buffer, cancellation);
                    if (count > 0 && buffer[0] == ':')
                    {
                        lock (_moments) _moments.Add(Stopwatch.GetTimestamp());
                        Interlocked.Increment(ref _acknowledged);
                        continue;
                    }
                }
                catch (Exception cut) when (cut is SocketException or TimeoutException)
                {
                    // Refused, reset or silent: the next connection may find another process.
                }
                catch (OperationCanceledException)
                {
                    break;
                }

                socket?.Dispose();
                socket = null;
            }

            socket?.Dispose();
        }

        private async Task<Socket> ConnectAsync(CancellationToken cancellation)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(endPoint, cancellation);
                return socket;
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }

        private static async Task<int> ReceiveAsync(Socket socket, byte[] buffer, CancellationToken cancellation)
        {
            var receiving = socket.ReceiveAsync(buffer, cancellation).AsTask();
            return await receiving.WaitAsync(_patience, TimeProvider.System, cancellation);
        }
    }
}
