using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Larder.Contract.Client;
using Larder.Contract.ElastiCache;
using Larder.Contract.SigV4;
using Larder.Server.Credentials;

namespace Larder.Bench;

/// <summary>A real server with a home of its own, in the same build as this program; gone with all its caches at the end.</summary>
public sealed class Service : IAsyncDisposable
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("larder-bench-");
    private readonly int _port = FreePort();
    private readonly HttpClient _http = new();
    private Process? _process;

    private readonly string _program;

    private Service(string program) => _program = program;

    public string Home => _home.FullName;
    public TimeSpan ReadyAfter { get; private set; }
    public QueryClient Api { get; private set; } = null!;
    public AccessKey Key { get; private set; } = null!;
    public Uri Address => new($"http://127.0.0.1:{_port}/");

    public static Task<Service> StartAsync(CancellationToken cancellation) => StartAsync(AppContext.BaseDirectory, cancellation);

    /// <summary>The program that ./larder has made of this clone, as whoever uses the console runs it: a build's output sends
    /// its files as they are, the published program compressed.</summary>
    public static async Task<Service> StartPublishedAsync(CancellationToken cancellation)
    {
        // In the root of the clone, where ./bench begins.
        var name = await File.ReadAllTextAsync(Path.Combine("artifacts", "current"), cancellation);
        return await StartAsync(Path.GetFullPath(Path.Combine("artifacts", name)), cancellation);
    }

    private static async Task<Service> StartAsync(string program, CancellationToken cancellation)
    {
        var service = new Service(program);
        await service.BeginAsync(cancellation);
        return service;
    }

    /// <summary>The server's process ends, the next one takes its caches over.</summary>
    public async Task RestartAsync(CancellationToken cancellation)
    {
        await EndAsync();
        await BeginAsync(cancellation);
    }

    /// <summary>Resident bytes of the server process, without its caches.</summary>
    public long ResidentBytes()
    {
        var line = File.ReadLines($"/proc/{_process!.Id}/status").First(one => one.StartsWith("VmRSS:", StringComparison.Ordinal));
        return long.Parse(new string([.. line.Where(char.IsAsciiDigit)]), CultureInfo.InvariantCulture) * 1024;
    }

    /// <summary>What the server process has had of the cores since its start.</summary>
    public TimeSpan ProcessorTime()
    {
        _process!.Refresh();
        return _process.TotalProcessorTime;
    }

    public async Task DeleteAllAsync(CancellationToken cancellation)
    {
        for (var page = await GroupsAsync(); page.Count > 0; page = await GroupsAsync())
        {
            foreach (var group in page.Where(group => group.Status == "available"))
                await Api.SendAsync(ElastiCacheOperations.DeleteReplicationGroup, new() { ReplicationGroupId = group.ReplicationGroupId! }, cancellation);
        }

        async Task<IReadOnlyList<ReplicationGroup>> GroupsAsync() =>
            (await Api.SendAsync(ElastiCacheOperations.DescribeReplicationGroups, new(), cancellation)).ReplicationGroups ?? [];
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            await DeleteAllAsync(CancellationToken.None);
            await EndAsync();
        }

        _process?.Dispose();
        _http.Dispose();
        _home.Delete(recursive: true);
    }

    private async Task EndAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    private async Task BeginAsync(CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Path.Combine(_program, "larder"))
        {
            ArgumentList = { "up" },
            Environment =
            {
                ["LARDER_HOME"] = Home,
                ["LARDER_LISTEN"] = $"127.0.0.1:{_port}",
                ["LARDER_Hosts__Overcommit"] = "true",
                ["LARDER_Hosts__NodesPerRegion"] = "2000",
                ["LARDER_Addresses__Registry"] = Path.Combine(Home, "registry"),
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var clock = Stopwatch.StartNew();
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        while (!await HealthyAsync(cancellation))
        {
            if (_process.HasExited || clock.Elapsed > TimeSpan.FromMinutes(1)) throw new InvalidOperationException("The server did not start.");
        }

        ReadyAfter = clock.Elapsed;
        var key = AccessKeys.LoadOrCreate(Home).First;
        Key = new AccessKey(key.Id, key.Secret);
        Api = new QueryClient(_http, Address, Key, "us-east-1", TimeProvider.System);
    }

    private async Task<bool> HealthyAsync(CancellationToken cancellation)
    {
        try
        {
            return (await _http.GetAsync(new Uri(Address, "-/health"), cancellation)).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, cancellation);
            return false;
        }
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
