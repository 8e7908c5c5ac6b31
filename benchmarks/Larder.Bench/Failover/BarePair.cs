using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Larder.Bench.Failover;

/// <summary>The peer: two redis-servers that replicate, as anyone would start them, and on demand three sentinels over them.</summary>
internal sealed class BarePair : IAsyncDisposable
{
    private readonly List<Process> _processes = [];
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("larder-bench-pair-");

    private BarePair(string network)
    {
        First = new IPEndPoint(IPAddress.Parse($"{network}.1"), 6379);
        Second = new IPEndPoint(IPAddress.Parse($"{network}.2"), 6379);
    }

    public IPEndPoint First { get; }
    public IPEndPoint Second { get; }

    public static async Task<BarePair> StartAsync(string network, bool sentinels)
    {
        var pair = new BarePair(network);
        try
        {
            await pair.StartServersAsync();
            if (sentinels) await pair.StartSentinelsAsync(network);
            return pair;
        }
        catch
        {
            await pair.DisposeAsync();
            throw;
        }
    }

    public long KillFirst() => Kill.Send(_processes[0].Id, Kill.Hard);

    /// <summary>What a careful hand would do after the first has died: let the second read all that the first had sent, then
    /// make it the primary.</summary>
    public async Task PromoteSecondAsync()
    {
        await UntilAsync(Second, "INFO replication", "master_link_status:down");
        await ReplicatedGroup.AskAsync(Second, "REPLICAOF NO ONE");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
        {
            if (!process.HasExited) process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        _directory.Delete(recursive: true);
    }

    private async Task StartServersAsync()
    {
        Start("redis-server", Server(First));
        Start("redis-server", [.. Server(Second), "--replicaof", First.Address.ToString(), "6379", "--repl-diskless-sync-delay", "0"]);
        await BareRedis.FirstPongAsync(First, CancellationToken.None);
        await UntilAsync(First, "INFO replication", "state=online");
    }

    private async Task StartSentinelsAsync(string network)
    {
        for (var number = 11; number <= 13; number++)
        {
            var file = Path.Combine(_directory.FullName, $"sentinel-{number}.conf");
            await File.WriteAllTextAsync(file, $"""
                bind {network}.{number}
                port 26379
                protected-mode no
                sentinel announce-ip {network}.{number}
                sentinel monitor pair {First.Address} 6379 2
                sentinel down-after-milliseconds pair 1000
                sentinel failover-timeout pair 10000

                """);
            Start("redis-server", [file, "--sentinel"]);
        }

        // Each has to have heard of the other two and of the replica before it can agree on anything.
        for (var number = 11; number <= 13; number++)
        {
            var sentinel = new IPEndPoint(IPAddress.Parse($"{network}.{number}"), 26379);
            await BareRedis.FirstPongAsync(sentinel, CancellationToken.None);
            await UntilAsync(sentinel, "INFO sentinel", "slaves=1,sentinels=3");
        }
    }

    private static string[] Server(IPEndPoint endPoint) =>
    [
        "--bind", endPoint.Address.ToString(), "--bind-source-addr", endPoint.Address.ToString(),
        "--replica-announce-ip", endPoint.Address.ToString(),
        "--port", endPoint.Port.ToString(CultureInfo.InvariantCulture), "--save", "", "--protected-mode", "no",
    ];

    private void Start(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program) { WorkingDirectory = _directory.CreateSubdirectory($"{_processes.Count}").FullName, RedirectStandardOutput = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        _processes.Add(process);
    }

    /// <summary>Asks until the answer holds the words.</summary>
    public static async Task UntilAsync(IPEndPoint endPoint, string question, string words)
    {
        var began = Stopwatch.GetTimestamp();
        var last = "";
        while (!(last = await ReplicatedGroup.AskAsync(endPoint, question)).Contains(words, StringComparison.Ordinal))
        {
            if (Stopwatch.GetElapsedTime(began) > TimeSpan.FromSeconds(30)) throw new TimeoutException($"The pair did not come up: {last}");
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, CancellationToken.None);
        }
    }
}
