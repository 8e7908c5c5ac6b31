using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Larder.E2E.Console;

/// <summary>The built server as a process of its own over a home of its own, started from elsewhere than its files.</summary>
public sealed partial class ConsoleServer : IAsyncDisposable
{
    // What runs the server in the foreground.
    private static readonly string[] s_arguments = ["up"];
    private static readonly JsonSerializerOptions s_anyCase = new(JsonSerializerDefaults.Web);
    private static readonly TimeSpan s_bound = TimeSpan.FromSeconds(60);
    private readonly Process _process;

    private ConsoleServer(string root, int port)
    {
        Root = root;
        Port = port;
        var start = new ProcessStartInfo(Program, s_arguments) { WorkingDirectory = "/" };
        start.Environment["LARDER_HOME"] = Home;
        start.Environment["LARDER_LISTEN"] = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}");
        start.Environment["LARDER_Addresses__Registry"] = Path.Combine(root, "addresses");
        _process = Process.Start(start)!;
    }

    public string Root { get; }
    public int Port { get; }
    public string Home => Path.Combine(Root, "home");
    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}/"));

    /// <summary>The key made at the first start.</summary>
    public AccessKey Key =>
        JsonSerializer.Deserialize<List<AccessKey>>(File.ReadAllText(Path.Combine(Home, "access-keys.json")), s_anyCase)![0];

    public static async Task<ConsoleServer> StartAsync(CancellationToken cancellation)
    {
        var server = new ConsoleServer(Directory.CreateTempSubdirectory("larder-console-").FullName, FreePort());
        using var http = new HttpClient { BaseAddress = server.Address };
        await WaitAsync(() => IsUpAsync(http, cancellation), "the server answers", cancellation);
        return server;
    }

    /// <summary>Processes of caches that this server keeps.</summary>
    public IReadOnlyList<int> NodeProcesses() =>
    [
        .. Directory.GetFiles(Path.Combine(Home, "nodes"), "node.json", SearchOption.AllDirectories)
            .SelectMany(file => PidLine().Matches(File.ReadAllText(file)))
            .Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))
            .Distinct(),
    ];

    public static async Task WaitAsync(Func<Task<bool>> condition, string what, CancellationToken cancellation)
    {
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        bound.CancelAfter(s_bound);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await condition())
        {
            try
            {
                await timer.WaitForNextTickAsync(bound.Token);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                throw new TimeoutException($"Within {s_bound.TotalSeconds} s it never was so that {what}.");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var pid in NodeProcesses()) Kill(pid);
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(Root, recursive: true);
    }

    private static string Program
    {
        get
        {
            // tests/Larder.E2E/bin/<configuration>/<framework>/ beside src/Larder.Server/bin/<configuration>/<framework>/
            var framework = new DirectoryInfo(AppContext.BaseDirectory);
            var root = framework.Parent!.Parent!.Parent!.Parent!.Parent!.FullName;
            return Path.Combine(root, "src", "Larder.Server", "bin", framework.Parent.Name, framework.Name, "larder");
        }
    }

    private static void Kill(int pid)
    {
        try
        {
            Process.GetProcessById(pid).Kill();
        }
        catch (ArgumentException)
        {
            // It has ended.
        }
    }

    private static async Task<bool> IsUpAsync(HttpClient http, CancellationToken cancellation)
    {
        try
        {
            return await http.GetStringAsync(new Uri("-/health", UriKind.Relative), cancellation) == "ok";
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("\"(?:Pid|ProcessId)\"\\s*:\\s*(\\d+)", RegexOptions.IgnoreCase)]
    private static partial Regex PidLine();

    public sealed record AccessKey(string Id, string Secret);
}
