using System.Diagnostics;
using System.Globalization;
using Larder.Contract.ElastiCache;
using Larder.E2E.Harness;
using StackExchange.Redis;

namespace Larder.E2E.Clients;

/// <summary>A client that writes all the time, and when it was acknowledged.</summary>
internal sealed class WritingClient : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly List<long> _acknowledged = [];
    private readonly List<Task> _writing = [];
    private Process? _process;

    /// <summary>A program that is told where, and prints a line a write.</summary>
    public static WritingClient Of(Endpoint endpoint, string program, string script)
    {
        var client = new WritingClient();
        client.Run(program, [script, endpoint.Address!, Port(endpoint)]);
        return client;
    }

    /// <summary>The prompt, into which commands are typed: it goes on after an error, as a person would.</summary>
    public static WritingClient RedisCli(Endpoint endpoint)
    {
        var client = new WritingClient();
        client.Run("redis-cli", ["-h", endpoint.Address!, "-p", Port(endpoint)]);
        client._writing.Add(Task.Run(async () =>
        {
            for (var number = 1; !client._end.IsCancellationRequested; number++)
            {
                await client._process!.StandardInput.WriteLineAsync($"SET redis-cli {number}");
                await client._process.StandardInput.FlushAsync();
                await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System, CancellationToken.None);
            }
        }));
        return client;
    }

    public static WritingClient StackExchange(Endpoint endpoint)
    {
        var client = new WritingClient();
        client._writing.Add(Task.Run(async () =>
        {
            await using var redis = await ConnectionMultiplexer.ConnectAsync($"{endpoint.Address}:{Port(endpoint)}");
            for (var number = 1; !client._end.IsCancellationRequested; number++)
            {
                try
                {
                    await redis.GetDatabase().StringSetAsync("stackexchange", number);
                    client.Acknowledged();
                }
                catch (Exception told) when (told is RedisException or TimeoutException)
                {
                    // Told to the caller; the next write finds its way.
                }

                await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System, CancellationToken.None);
            }
        }));
        return client;
    }

    public Task MoreAsync(int count)
    {
        var target = Count + count;
        return Until.TrueAsync(() => Count >= target, $"{count} more writes are acknowledged");
    }

    /// <summary>The longest time between two acknowledgements around what happens.</summary>
    public async Task<TimeSpan> LongestGapAsync(Func<Task> happening)
    {
        await MoreAsync(10);
        var before = Count;
        await happening();
        await MoreAsync(50);
        lock (_acknowledged)
        {
            var around = _acknowledged.Skip(before - 1).ToList();
            return Stopwatch.GetElapsedTime(0, around.Zip(around.Skip(1), (one, next) => next - one).Max());
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await Task.WhenAll(_writing);
        if (_process is { } process)
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
            process.Dispose();
        }

        _end.Dispose();
    }

    private int Count
    {
        get
        {
            lock (_acknowledged) return _acknowledged.Count;
        }
    }

    private static string Port(Endpoint endpoint) => endpoint.Port!.Value.ToString(CultureInfo.InvariantCulture);

    private void Run(string program, string[] arguments)
    {
        _process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data == "OK") Acknowledged();
        };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Acknowledged()
    {
        lock (_acknowledged) _acknowledged.Add(Stopwatch.GetTimestamp());
    }
}
