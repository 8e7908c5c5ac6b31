using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text.Json;
using Larder.Contract.SigV4;

namespace Larder.E2E.Harness;

/// <summary>The built `larder`, as a process over a data directory of its own. In the end nothing is left of it: no
/// process, no directory, no claim on the machine's addresses.</summary>
public sealed class LarderServer : IAsyncDisposable
{
    private const string Registry = "/var/tmp/larder";
    private static readonly JsonSerializerOptions _anyCase = new(JsonSerializerDefaults.Web);
    private static readonly ConcurrentDictionary<LarderServer, bool> _alive = new();

    // A run that is ended from outside disposes of nothing, and its tests go on while it ends.
    private static readonly PosixSignalRegistration _end = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ =>
    {
        s_ending = true;
        foreach (var server in _alive.Keys) server.EndAtOnce();
    });

    private static volatile bool s_ending;
    private readonly ServerSettings _settings;
    private readonly ServerOutput _output = new();
    private readonly Lock _launching = new();
    private Process? _process;

    private LarderServer(ServerSettings settings)
    {
        _alive[this] = true;
        GC.KeepAlive(_end);
        _settings = settings;
        Root = Directory.CreateTempSubdirectory("larder-e2e-").FullName;
        Home = Path.Combine(Root, settings.Home);
        Port = FreePorts.Take();
        Http = new HttpClient { BaseAddress = Endpoint, Timeout = TimeSpan.FromSeconds(60) };
    }

    /// <summary>The test's own directory, above the home.</summary>
    public string Root { get; }
    public string Home { get; }

    /// <summary>The home, as this process sees it.</summary>
    public string Files => _settings.Namespace?.PathOf(Home) ?? Home;
    public int Port { get; }
    public HttpClient Http { get; }
    public Uri Endpoint => new($"http://127.0.0.1:{Port}/");
    public int ProcessId => _process!.Id;
    public string Output => _output.Text;
    public AccessKeyLine Key => AccessKeys[0];

    /// <summary>The key the server made at its first start, as its file says.</summary>
    public IReadOnlyList<AccessKeyLine> AccessKeys =>
        JsonSerializer.Deserialize<List<AccessKeyLine>>(File.ReadAllText(Path.Combine(Files, "access-keys.json")), _anyCase)!;

    /// <summary>The records of the nodes here.</summary>
    public IReadOnlyList<NodeFile> Nodes => NodeFile.In(Files);

    /// <summary>Engines that run below the home, on record or not.</summary>
    public IReadOnlyList<int> Engines => Processes.WorkingBelow(Path.Combine(Home, "nodes"));

    public static async Task<LarderServer> StartAsync(ServerSettings? settings = null)
    {
        var server = Prepare(settings);
        try
        {
            await server.BeginAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>The test's directory is made and nothing started: what has to be there first can be put there.</summary>
    public static LarderServer Prepare(ServerSettings? settings = null) => new(settings ?? new());

    /// <summary>Starts the server and waits until it says that it is well.</summary>
    public async Task BeginAsync()
    {
        Launch();
        await Until.TrueAsync(
            async () => _process!.HasExited ? throw Unexpected("ended at its start") : await IsWellAsync(),
            "the server is well", TimeSpan.FromSeconds(60));
    }

    /// <summary>Starts the server and returns how it ended.</summary>
    public async Task<int> RunToEndAsync()
    {
        Launch();
        await Until.TrueAsync(() => _process!.HasExited, "the server ended");
        // Its last lines may still be on their way to us.
        await _process!.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    /// <summary>SIGKILL: it has no chance to put anything in order.</summary>
    public async Task KillAsync() => await Processes.KillAsync(ProcessId);

    /// <summary>SIGTERM, and its own way out.</summary>
    public async Task StopAsync()
    {
        Processes.Signal(ProcessId, Processes.SigTerm);
        await Until.TrueAsync(() => _process!.HasExited, "the server stopped when it was asked to");
        Assert.Equal(0, _process!.ExitCode);
    }

    public async Task RestartAsync()
    {
        await KillAsync();
        await BeginAsync();
    }

    public Owner Owner(string region = "us-east-1", AccessKeyLine? key = null) =>
        new(Http, Endpoint, new AccessKey((key ?? Key).Id, (key ?? Key).Secret), region);

    /// <summary>The record of the node of a cluster or group; in a cluster of several, of its first.</summary>
    public NodeFile NodeOf(string owner) => Nodes.First(node => node.Owner == owner);

    public async ValueTask DisposeAsync()
    {
        if (_process is { } process && !process.HasExited) await Processes.KillAsync(process.Id);
        if (_settings.OwnsHome)
        {
            // Until none is left: one that the server had just begun is not below the home before its first instruction.
            while (Outlasting is { Count: > 0 } left)
            {
                foreach (var pid in left) await Processes.KillAsync(pid);
            }

            // Before the directory: once that is gone, another installation may take the claims over.
            DeleteClaims(Home);
        }

        Http.Dispose();
        _process?.Dispose();
        Directory.Delete(Root, recursive: true);
        _alive.TryRemove(this, out _);
    }

    /// <summary>Whatever outlasts a server: engines, and the reader relay.</summary>
    private IReadOnlyList<int> Outlasting => Processes.WorkingBelow(Home);

    private void EndAtOnce()
    {
        lock (_launching)
        {
            if (_process is { } process && !process.HasExited) Processes.Signal(process.Id, Processes.SigKill);
            _process?.WaitForExit();
        }

        if (!_settings.OwnsHome) return;
        while (Outlasting is { Count: > 0 } left)
        {
            foreach (var pid in left) Processes.Signal(pid, Processes.SigKill);
        }

        DeleteClaims(Home);
        Directory.Delete(Root, recursive: true);
    }

    private void Launch()
    {
        string[] command = [.. _settings.Namespace?.Launcher ?? [], Path.Combine(_settings.Program, "larder"), "up"];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = "/",
        };
        // What is set for the tests, or for a Larder of whoever runs them, is not for this one.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("LARDER_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["LARDER_HOME"] = Home;
        start.Environment["LARDER_LISTEN"] = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{Port}");
        foreach (var (name, value) in _settings.Environment) start.Environment[name] = value;
        lock (_launching)
        {
            if (s_ending) throw new InvalidOperationException("The run is ended.");
            _process?.Dispose();
            _process = new Process { StartInfo = start };
            _output.Follow(_process);
        }
    }

    private async Task<bool> IsWellAsync()
    {
        try
        {
            return await Http.GetStringAsync(new Uri("-/health", UriKind.Relative), TestContext.Current.CancellationToken) == "ok";
        }
        catch (Exception absent) when (absent is HttpRequestException or SocketException)
        {
            // The client lets the second through where a connection ends at the moment in which it was made.
            return false;
        }
    }

    private InvalidOperationException Unexpected(string what) => new($"The server {what}:\n{Output}");

    /// <summary>What an installation holds of the machine's addresses.</summary>
    internal static void DeleteClaims(string home)
    {
        if (!Directory.Exists(Registry)) return;
        foreach (var file in Directory.EnumerateFiles(Registry, "*.json"))
        {
            try
            {
                if (File.ReadAllText(file).Contains($"\"{home}\"", StringComparison.Ordinal)) File.Delete(file);
            }
            catch (FileNotFoundException)
            {
                // Another installation's, given back meanwhile.
            }
        }
    }
}
