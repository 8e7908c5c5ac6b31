using Larder.Agent.Engines;
using Larder.Agent.Nodes;
using Larder.Agent.Processes;
using Larder.E2E.Harness;
using Larder.Model.Nodes;
using Microsoft.Extensions.Logging.Abstractions;

namespace Larder.E2E.Agent;

/// <summary>What is asked of a node that waits comes first, at whatever instant of its turn it is asked.</summary>
public sealed class InterruptionTests : IAsyncLifetime
{
    private readonly AgentHome _home = new();
    private readonly SemaphoreSlim _starts = new(1);
    private readonly ExitWatch _exits = new();

    public async ValueTask InitializeAsync() => await _home.StartAsync();

    public async ValueTask DisposeAsync()
    {
        _exits.Dispose();
        _starts.Dispose();
        await _home.DisposeAsync();
    }

    [Fact]
    public async Task A_removal_between_the_end_of_one_process_and_the_wait_to_start_the_next_does_not_wait_for_it()
    {
        Task? removal = null;
        NodeSupervisor node = null!;
        node = new NodeSupervisor("a", new NodeDirectory(Path.Combine(_home.Root, "a")), Host(report =>
        {
            if (report.State is NodeState.Exited) removal = node.RemoveAsync(AgentHome.Cancellation);
        }));
        await using var disposed = node;
        node.Run();
        node.Accept(_home.Spec("a"));
        await Until.TrueAsync(() => node.Report?.State is NodeState.Running, "the first process answers");

        // All others are starting, for as long as it may take.
        await _starts.WaitAsync(AgentHome.Cancellation);
        node.Accept(_home.Spec("a", incarnation: 2));

        await Until.TrueAsync(() => removal is { IsCompletedSuccessfully: true }, "the node is removed");
        Assert.Equal(NodeState.Removed, node.Report!.State);
    }

    private NodeHost Host(Action<NodeReport> publish) => new()
    {
        Options = new() { Home = _home.Root, RootKey = new byte[32] },
        Time = TimeProvider.System,
        Logger = NullLogger.Instance,
        Catalog = new EngineCatalog(_home.Agent.Capacity.Engines, []),
        Engines = new Dictionary<EngineKind, IEngine>
        {
            [EngineKind.Redis] = new RedisEngine(new NodeSecret(new byte[32]), openFiles: 1024, TimeProvider.System),
        },
        Exits = _exits,
        Starts = _starts,
        Publish = publish,
    };
}
