using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;
using Larder.Agent.Engines;
using Larder.Agent.Logs;
using Larder.Agent.Nodes;
using Larder.Agent.Processes;
using Larder.Agent.Readers;
using Larder.Model.Nodes;
using Microsoft.Extensions.Logging;

namespace Larder.Agent;

/// <summary>One host's side: keeps its processes equal to the specs it was given and says how they stand. Processes
/// outlive it; disposing it leaves them running, and the next agent over the same directory takes them over.</summary>
public sealed partial class HostAgent(AgentOptions options, TimeProvider time, ILogger<HostAgent> logger) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, NodeSupervisor> _nodes = new(StringComparer.Ordinal);
    private readonly Channel<NodeReport> _changes = Channel.CreateUnbounded<NodeReport>();
    private readonly CancellationTokenSource _end = new();
    private FileStream? _only;
    private NodeHost? _host;
    private ReaderRelay? _relay;
    private Task _rotation = Task.CompletedTask;

    /// <summary>Every report, at once, in the order in which a node's state changed. For one reader.</summary>
    public ChannelReader<NodeReport> Changes => _changes.Reader;

    /// <summary>The last report of every node kept here.</summary>
    public IReadOnlyList<NodeReport> Reports => [.. _nodes.Values.Select(node => node.Report).OfType<NodeReport>()];

    /// <summary>The last report of one node; null where nothing is kept under the key.</summary>
    public NodeReport? ReportOf(string key) => _nodes.TryGetValue(key, out var node) ? node.Report : null;

    /// <summary>What is wrong with engines that this host was told of, in sentences for `larder doctor`.</summary>
    public IReadOnlyList<string> Problems => Host.Catalog.Problems;

    public HostCapacity Capacity => new()
    {
        HostId = options.HostId,
        MemoryBytes = HostMemory.Bytes(),
        Engines = Host.Catalog.Engines,
    };

    private NodeHost Host => _host ?? throw new InvalidOperationException("The host agent has not been started.");
    private ReaderRelay Relay => _relay ?? throw new InvalidOperationException("The host agent has not been started.");
    private string NodesDirectory => Path.Combine(options.Home, "nodes");
    private string GarnetCopies => Path.Combine(options.Home, "engines", "garnet");

    /// <summary>Finds the engines and takes over the nodes that an earlier agent left. Afterwards every node here has a
    /// report: what runs is Running, what is gone is Exited.</summary>
    public async Task StartAsync(CancellationToken cancellation)
    {
        foreach (var directory in new[] { options.Home, NodesDirectory })
            Directory.CreateDirectory(directory, NodeDirectory.OwnerOnly);
        _only = await HomeLock.TakeAsync(options.Home, time, cancellation);

        var openFiles = FileLimit.Raise();
        var secret = new NodeSecret(options.RootKey);
        var redis = new RedisEngine(secret, openFiles, time);
        _host = new NodeHost
        {
            Options = options,
            Time = time,
            Logger = logger,
            Catalog = await EngineCatalog.DiscoverAsync(options, time, cancellation),
            Engines = new Dictionary<EngineKind, IEngine>
            {
                [EngineKind.Redis] = redis,
                [EngineKind.Valkey] = redis,
                [EngineKind.Memcached] = new MemcachedEngine(openFiles, time),
                [EngineKind.Garnet] = new GarnetEngine(secret, GarnetCopies, time),
            },
            Exits = new ExitWatch(),
            Starts = new SemaphoreSlim(options.ConcurrentStarts),
            Publish = Publish,
        };
        Adopt();
        ProgramCopies.DeleteUnused(GarnetCopies, _nodes.Values.Select(node => node.Program).OfType<string>());
        // Only now: a node that starts may be making the copy that would have been found unused.
        foreach (var node in _nodes.Values) node.Run();
        _relay = new ReaderRelay(options, _host.Exits, time, logger);
        _relay.Adopt();
        _rotation = RotateLogsAsync(_end.Token);
        var engines = string.Join(", ", _host.Catalog.Engines.Select(engine => $"{engine.Kind} {engine.FullVersion}"));
        Started(logger, _nodes.Count, engines);
    }

    /// <summary>Records durably what is wanted and returns; how it goes comes as reports. A start happens only for an
    /// incarnation above the last that was tried. Where it cannot be recorded, the report says Failed and why.</summary>
    public Task AcceptAsync(NodeSpec spec, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        NodeFor(spec.Key).Accept(spec);
        return Task.CompletedTask;
    }

    /// <summary>Ends the node's process, deletes its directory, and returns when both are gone. A key that is not
    /// known is removed already. A removal that is cut short goes on when the next agent starts.</summary>
    public Task RemoveAsync(string key, CancellationToken cancellation) => NodeFor(key).RemoveAsync(cancellation);

    /// <summary>Asks the node itself, now. Null where it does not answer within the patience, or is not known here.</summary>
    public async Task<NodeReport?> LookAsync(string key, TimeSpan patience, CancellationToken cancellation) =>
        _nodes.TryGetValue(key, out var node) ? await node.LookAsync(patience, cancellation) : null;

    /// <summary>What of its memory limit the node uses now, in bytes. Null where it does not answer within the patience, is not
    /// known here, or has an engine that does not say.</summary>
    public async Task<long?> UsedMemoryAsync(string key, TimeSpan patience, CancellationToken cancellation) =>
        _nodes.TryGetValue(key, out var node) ? await node.UsedMemoryAsync(patience, cancellation) : null;

    /// <summary>Has a node do something; done when this returns.</summary>
    /// <exception cref="NodeOrderException">It did not.</exception>
    public Task ObeyAsync(NodeOrder order, CancellationToken cancellation) => _nodes.TryGetValue(order.Key, out var node)
        ? node.ObeyAsync(order, cancellation)
        : order is NodeOrder.Fence ? Task.CompletedTask : throw new NodeOrderException($"{order.Key} is not known on this host.");

    /// <summary>Hands over all the reader endpoints of this host that several nodes serve, and returns how each stands,
    /// in the same order. What is not among them is no longer listened on. The same table again changes nothing.</summary>
    public Task<IReadOnlyList<RouteState>> RouteReadersAsync(IReadOnlyList<ReaderRoute> routes, CancellationToken cancellation) =>
        Relay.RouteAsync(routes, cancellation);

    /// <summary>One reader endpoint, beside the others; without backends nobody is spread over them any more.</summary>
    /// <exception cref="NodeOrderException">It cannot be listened on, and why.</exception>
    public async Task SpreadReadersAsync(ReaderRoute route, CancellationToken cancellation)
    {
        if (await Relay.SpreadAsync(route, cancellation) is { Fault: { } fault }) throw new NodeOrderException(fault.Message);
    }

    /// <summary>Ends every process here; records and directories stay. What was stopped so is reported Exited, and this
    /// agent starts nothing on these nodes any more. Of the reader relay nothing stays.</summary>
    public Task StopAllAsync() => Task.WhenAll(_nodes.Values.Select(node => node.StopAsync()).Append(_relay?.StopAsync() ?? Task.CompletedTask));

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _rotation;
        foreach (var node in _nodes.Values) await node.DisposeAsync();
        if (_relay is not null) await _relay.DisposeAsync();
        _host?.Exits.Dispose();
        _host?.Starts.Dispose();
        _changes.Writer.TryComplete();
        if (_only is not null) await _only.DisposeAsync();
        _end.Dispose();
    }

    private void Adopt()
    {
        var working = ProcessFinder.WorkingBelow(NodesDirectory);
        var real = ProcessFinder.RealPath(NodesDirectory);
        foreach (var path in Directory.EnumerateDirectories(NodesDirectory))
        {
            var key = Path.GetFileName(path);
            var directory = new NodeDirectory(path);
            NodeRecord? record;
            try
            {
                record = directory.Read();
            }
            catch (JsonException fault)
            {
                // Damaged from outside. The other nodes must not suffer; this one is unknown here.
                RecordUnreadable(logger, fault, key);
                continue;
            }
            if (record is null)
            {
                // The first record never became durable, so nothing was started here and nobody was told of it.
                directory.Delete();
                continue;
            }
            var node = new NodeSupervisor(key, directory, Host);
            _nodes[key] = node;
            node.Adopt(record, working[Path.Combine(real, key)]);
        }
    }

    private NodeSupervisor NodeFor(string key)
    {
        if (!IsFolderName(key)) throw new ArgumentException($"'{key}' cannot be a folder's name.", nameof(key));
        var known = _nodes.TryGetValue(key, out var node) ? node : null;
        if (known is not null) return known;
        var fresh = new NodeSupervisor(key, new NodeDirectory(Path.Combine(NodesDirectory, key)), Host);
        var kept = _nodes.GetOrAdd(key, fresh);
        if (kept == fresh) fresh.Run();
        return kept;
    }

    private static bool IsFolderName(string key) =>
        key.Length is > 0 and <= 255 && key is not ("." or "..") && !key.Contains('/', StringComparison.Ordinal)
        && !key.Contains('\0', StringComparison.Ordinal);

    private void Publish(NodeReport report)
    {
        if (report.State is NodeState.Removed) _nodes.TryRemove(report.Key, out _);
        _changes.Writer.TryWrite(report);
    }

    private async Task RotateLogsAsync(CancellationToken cancellation)
    {
        // The first look is taken at once, but no start waits for it.
        await Task.Yield();
        using var timer = new PeriodicTimer(options.LogCheckInterval, time);
        try
        {
            do
            {
                foreach (var key in _nodes.Keys) RotateLog(new NodeDirectory(Path.Combine(NodesDirectory, key)).Log);
                if (options.OwnLog is { } own) RotateLog(own);
                await Relay.RotateLogAsync(RotateLog, cancellation);
            }
            while (await timer.WaitForNextTickAsync(cancellation));
        }
        catch (OperationCanceledException)
        {
            // The agent ends.
        }
    }

    private void RotateLog(string path)
    {
        try
        {
            LogRotation.Rotate(path, options.LogBytes, options.LogsKept);
        }
        catch (Exception fault) when (NodeFaults.IsOfWriting(fault))
        {
            // A full disk, or a node that was removed meanwhile: tried again next time.
            RotationFailed(logger, fault, path);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Keeping {Count} nodes; engines here: {Engines}")]
    private static partial void Started(ILogger logger, int count, string engines);

    [LoggerMessage(Level = LogLevel.Error, Message = "The record of {Key} cannot be read; the node is left alone until it is asked for again or removed")]
    private static partial void RecordUnreadable(ILogger logger, Exception fault, string key);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The log {Path} could not be rotated")]
    private static partial void RotationFailed(ILogger logger, Exception fault, string path);
}
