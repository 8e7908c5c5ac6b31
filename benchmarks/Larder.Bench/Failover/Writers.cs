using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Larder.Bench.Failover;

/// <summary>Clients that write ever higher numbers, each to a key of its own, the next only when the last was
/// acknowledged. A client that comes back looks first what its key holds: what was acknowledged and is not there is lost.</summary>
internal sealed class Writers : IAsyncDisposable
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(1);
    private readonly CancellationTokenSource _end = new();
    private readonly Func<IPEndPoint> _endPoint;
    private readonly List<Writer> _writers;
    private readonly List<Task> _running;

    /// <param name="endPoint">Asked at each connection.</param>
    public Writers(Func<IPEndPoint> endPoint, int count)
    {
        _endPoint = endPoint;
        _writers = [.. Enumerable.Range(0, count).Select(number => new Writer(Key(number)))];
        _running = [.. _writers.Select(writer => Task.Run(() => RunAsync(writer)))];
    }

    public long Acknowledged => _writers.Sum(writer => writer.Total);
    public long Lost => _writers.Sum(writer => writer.Lost);

    public static string Key(int writer) => $"bench:{writer}";

    /// <summary>Until each of them has sent a write after this moment, a <see cref="Stopwatch"/>'s, and got its answer. One that
    /// was sent before may be answered by a process that is gone since.</summary>
    public Task AllAnsweredSinceAsync(long moment) => UntilAsync(() => _writers.All(writer => writer.LastSent > moment));

    /// <summary>From the moment to the first acknowledgement of a write that was sent after it.</summary>
    public async Task<TimeSpan> FirstAcceptedSinceAsync(long moment)
    {
        await UntilAsync(() => _writers.Any(writer => writer.FirstSentSince(moment) is not null));
        return Stopwatch.GetElapsedTime(moment, _writers.Select(writer => writer.FirstSentSince(moment)).OfType<long>().Min());
    }

    /// <summary>The time without any acknowledgement that the end of this process cost, once all have come back.</summary>
    public async Task<TimeSpan> OutageAsync(int pid, long moment)
    {
        await Kill.EndedAsync(pid);
        await AllAnsweredSinceAsync(Stopwatch.GetTimestamp());
        return LongestGapSince(moment);
    }

    /// <summary>The longest time without any acknowledgement since the moment.</summary>
    public TimeSpan LongestGapSince(long moment)
    {
        var moments = _writers.SelectMany(writer => writer.AnswersSince(moment)).Append(moment).Order().ToList();
        return moments.Count < 2
            ? Stopwatch.GetElapsedTime(moment)
            : Stopwatch.GetElapsedTime(0, moments.Zip(moments.Skip(1), (one, next) => next - one).Max());
    }

    public async Task WarmAsync(long writes)
    {
        var target = Acknowledged + writes;
        await UntilAsync(() => Acknowledged >= target);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await Task.WhenAll(_running);
        _end.Dispose();
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        var began = Stopwatch.GetTimestamp();
        while (!condition())
        {
            if (Stopwatch.GetElapsedTime(began) > TimeSpan.FromMinutes(2)) throw new TimeoutException("The writers got no answer for two minutes.");
            await Task.Delay(_pause, TimeProvider.System, CancellationToken.None);
        }
    }

    private async Task RunAsync(Writer writer)
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(_endPoint(), _end.Token);
                await writer.WriteAsync(socket, _end.Token);
            }
            catch (SocketException)
            {
                // Cut, or nobody there: the next connection may find another process.
                await Task.Delay(_pause, TimeProvider.System, CancellationToken.None);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private sealed class Writer(string key)
    {
        private readonly Lock _lock = new();
        private readonly List<(long Sent, long Answered)> _answers = [];
        private readonly byte[] _buffer = new byte[256];
        private long _number;

        public long Total { get; private set; }
        public long Lost { get; private set; }

        /// <summary>When the last write that was answered was sent.</summary>
        public long LastSent { get; private set; }

        public long? FirstSentSince(long moment)
        {
            lock (_lock)
            {
                var index = _answers.FindIndex(answer => answer.Sent > moment);
                return index < 0 ? null : _answers[index].Answered;
            }
        }

        public List<long> AnswersSince(long moment)
        {
            lock (_lock) return [.. _answers.Where(answer => answer.Answered > moment).Select(answer => answer.Answered)];
        }

        /// <summary>Ends when the connection does, or when it is told that this is no primary.</summary>
        public async Task WriteAsync(Socket socket, CancellationToken cancellation)
        {
            if (_number > 0)
            {
                if (await AskAsync(socket, ["GET", key], cancellation) is not ['$', ..] held) return;
                var kept = held.StartsWith("$-1", StringComparison.Ordinal) ? 0 : long.Parse(held.Split("\r\n")[1], CultureInfo.InvariantCulture);
                Lost += Math.Max(0, _number - kept);
                _number = kept;
            }

            while (true)
            {
                var sent = Stopwatch.GetTimestamp();
                var answer = await AskAsync(socket, ["SET", key, (_number + 1).ToString(CultureInfo.InvariantCulture)], cancellation);
                if (answer is not ['+', ..]) return;
                var now = Stopwatch.GetTimestamp();
                lock (_lock)
                {
                    // Only what the present run may ask for is kept.
                    if (_answers.Count > 200_000) _answers.RemoveRange(0, 100_000);
                    _answers.Add((sent, now));
                }

                _number++;
                Total++;
                LastSent = sent;
            }
        }

        private async Task<string> AskAsync(Socket socket, string[] words, CancellationToken cancellation)
        {
            var command = new StringBuilder(FormattableString.Invariant($"*{words.Length}\r\n"));
            foreach (var word in words) command.Append(FormattableString.Invariant($"${word.Length}\r\n{word}\r\n"));
            await socket.SendAsync(Encoding.ASCII.GetBytes(command.ToString()), cancellation);
            var received = await socket.ReceiveAsync(_buffer, cancellation);
            return Encoding.ASCII.GetString(_buffer, 0, received);
        }
    }
}
