using System.Diagnostics;
using Larder.Agent;
using Larder.Model.Nodes;
using Microsoft.Extensions.Logging.Abstractions;

namespace Larder.E2E.Agent;

/// <summary>A data directory of one test, the agents over it one after the other, and every process they left.</summary>
public sealed class AgentHome : IAsyncDisposable
{
    private static int s_next;
    private readonly int _number = Interlocked.Increment(ref s_next);
    private readonly byte[] _rootKey = new byte[32];

    public AgentHome(string below = "")
    {
        Root = Directory.CreateTempSubdirectory("larder-agent-").FullName;
        Path = System.IO.Path.Combine(Root, below);
    }

    public string Root { get; }
    public string Path { get; }
    public HostAgent Agent { get; private set; } = null!;

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public string Address(int last) => $"127.99.{(Environment.ProcessId % 100) + 100}.{(_number * 4) + last}";

    public string NodeDirectory(string key) => System.IO.Path.Combine(Path, "nodes", key);

    public async Task<HostAgent> StartAsync(Action<AgentOptions>? change = null)
    {
        var options = new AgentOptions { Home = Path, RootKey = _rootKey, StartTimeout = TimeSpan.FromSeconds(20) };
        change?.Invoke(options);
        Agent = new HostAgent(options, TimeProvider.System, NullLogger<HostAgent>.Instance);
        await Agent.StartAsync(Cancellation);
        return Agent;
    }

    /// <summary>What is left of an agent that is gone: its processes.</summary>
    public async Task<HostAgent> RestartAsync()
    {
        await Agent.DisposeAsync();
        return await StartAsync();
    }

    public NodeSpec Spec(string key, EngineKind engine = EngineKind.Redis, int incarnation = 1, int port = 6379) => new()
    {
        Key = key,
        OwnerArn = "arn:aws:elasticache:us-east-1:000000000000:cluster:" + key,
        Engine = engine,
        EngineVersion = Agent.Capacity.Engines.First(installed => installed.Kind == engine).FullVersion,
        Addresses = [Address(1)],
        Port = port,
        MaxMemoryBytes = 64 << 20,
        Incarnation = incarnation,
    };

    public async Task<NodeReport> AcceptAsync(NodeSpec spec, NodeState until = NodeState.Running)
    {
        await Agent.AcceptAsync(spec, Cancellation);
        return await ReportAsync(spec.Key, report => report.Incarnation == spec.Incarnation && report.State == until);
    }

    public Task<NodeReport> ReportAsync(string key, NodeState state) => ReportAsync(key, report => report.State == state);

    public async Task<NodeReport> ReportAsync(string key, Func<NodeReport, bool> wanted)
    {
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        bound.CancelAfter(TimeSpan.FromSeconds(30));
        var seen = new List<NodeReport>();
        try
        {
            await foreach (var report in Agent.Changes.ReadAllAsync(bound.Token))
            {
                seen.Add(report);
                if (report.Key == key && wanted(report)) return report;
            }
        }
        catch (OperationCanceledException) when (!Cancellation.IsCancellationRequested)
        {
            // Told below, with what was said instead.
        }
        throw new InvalidOperationException($"No such report of {key}; seen were: {string.Join("; ", seen)}");
    }

    public static bool Runs(int pid) =>
        File.Exists($"/proc/{pid}/stat") && File.ReadAllText($"/proc/{pid}/stat").Split(") ")[1][0] is not ('Z' or 'X');

    public static void Kill(int pid) => Process.GetProcessById(pid).Kill();

    public async ValueTask DisposeAsync()
    {
        await Agent.StopAllAsync();
        await Agent.DisposeAsync();
        Directory.Delete(Root, recursive: true);
    }
}
