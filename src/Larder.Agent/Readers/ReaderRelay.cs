using System.Text.Json;
using System.Threading.Channels;
using Larder.Agent.Nodes;
using Larder.Agent.Processes;
using Larder.Model.Nodes;
using Microsoft.Extensions.Logging;

namespace Larder.Agent.Readers;

/// <summary>Keeps the one process that spreads readers over replicas: it runs while there is a route, and outlives us like
/// a node. Unlike a node it is brought back without being asked for, since it holds nothing that could be lost.</summary>
internal sealed partial class ReaderRelay : IAsyncDisposable
{
    private readonly AgentOptions _options;
    private readonly ExitWatch _exits;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly RelayDirectory _directory;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly Channel<bool> _wakes =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly CancellationTokenSource _end = new();
    private Task _keeping = Task.CompletedTask;
    private RelayRecord? _record;
    private NodeFault? _fault;
    private volatile bool _stopped;

    /// <summary>The last table.</summary>
    public IReadOnlyList<ReaderRoute> Routes => _record?.Routes ?? [];

    public ReaderRelay(AgentOptions options, ExitWatch exits, TimeProvider time, ILogger logger)
    {
        (_options, _exits, _time, _logger) = (options, exits, time, logger);
        _directory = new RelayDirectory(Path.Combine(options.Home, "relay"));
    }

    /// <summary>Takes over what an earlier host agent left, brings back what has died meanwhile, ends what is not wanted
    /// any more. Called once; all of it but the first goes on by itself.</summary>
    public void Adopt()
    {
        if (_directory.Exists)
        {
            try
            {
                _record = _directory.Read();
            }
            catch (JsonException fault)
            {
                // Damaged from outside. Whatever runs is kept as it is until the next table comes.
                RecordUnreadable(_logger, fault);
            }
            if (Found() is { } process) Hold(process, adopted: true);
            else if (_record is null) _directory.Delete();
            // The last table may have been recorded and not handed over.
            Wake();
        }
        _keeping = KeepAsync();
    }

    /// <summary>Hands over the whole table of this host and returns how each route stands, in the table's order. Whatever
    /// is wrong with the relay itself is every route's fault. An empty table ends the relay and leaves nothing of it.</summary>
    public Task<IReadOnlyList<RouteState>> RouteAsync(IReadOnlyList<ReaderRoute> routes, CancellationToken cancellation) =>
        ChangeAsync(_ => routes, fault => RouteLines.AllWith(fault, routes), cancellation);

    /// <summary>As <see cref="RouteAsync"/> for one route, beside the others; without backends there is none any more.</summary>
    /// <exception cref="NodeOrderException">What is wanted could not be recorded, so what was there goes on.</exception>
    public async Task<RouteState?> SpreadAsync(ReaderRoute route, CancellationToken cancellation)
    {
        var states = await ChangeAsync(
            routes =>
            [
                .. routes.Where(one => (one.Address, one.Port) != (route.Address, route.Port)),
                .. route.Backends.Count > 0 ? [route] : Array.Empty<ReaderRoute>(),
            ],
            fault => throw new NodeOrderException(fault.Message),
            cancellation);
        return states.FirstOrDefault(state => (state.Address, state.Port) == (route.Address, route.Port));
    }

    private async Task<IReadOnlyList<RouteState>> ChangeAsync(
        Func<IReadOnlyList<ReaderRoute>, IReadOnlyList<ReaderRoute>> change, Func<NodeFault, IReadOnlyList<RouteState>> unchanged,
        CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(_end.IsCancellationRequested, this);
        using var until = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _end.Token);
        await _turn.WaitAsync(until.Token);
        try
        {
            var routes = change(_record?.Routes ?? []);
            RouteLines.ThrowIfAmbiguous(routes);
            if (_stopped) return unchanged(RelayFaults.Stopped());
            if (routes.Count == 0)
            {
                await RemoveAsync(until.Token);
                return [];
            }
            try
            {
                // First: the table that an agent finds on disk is the one that it hands over again.
                if (!RouteLines.AreSame(_record?.Routes, routes))
                    Record(record => record with { Routes = routes }, outlastsPower: true);
            }
            catch (Exception fault) when (NodeFaults.IsOfWriting(fault))
            {
                return unchanged(NodeFaults.OfWriting(fault, _directory.Path));
            }
            return await TendAsync(until.Token);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>In a turn: a log that is moved while its directory is removed would keep that from going.</summary>
    public async Task RotateLogAsync(Action<string> rotate, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            if (_directory.Exists) rotate(_directory.Log);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Ends the relay and removes its directory; nothing is started here any more.</summary>
    public async Task StopAsync()
    {
        _stopped = true;
        await _turn.WaitAsync();
        try
        {
            if (!_end.IsCancellationRequested) await RemoveAsync(CancellationToken.None);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Leaves the process running.</summary>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _keeping;
        await _turn.WaitAsync();
        LetGo();
        _end.Dispose();
        _turn.Release();
    }

    /// <summary>Makes what is there equal to what is on record.</summary>
    private async Task<IReadOnlyList<RouteState>> TendAsync(CancellationToken cancellation)
    {
        if (_record is not { } record) return [];
        if (record.Routes.Count == 0)
        {
            await RemoveAsync(cancellation);
            return [];
        }
        var (answer, fault) = await AskAsync(record, cancellation);
        if (fault is not null && fault != _fault) Failed(_logger, fault.Kind, fault.Message);
        _fault = fault;
        if (fault is null) return RouteLines.States(record.Routes, answer!);
        _pause = RestartPause.After(TimeSpan.Zero, _pause);
        Wake();
        return RouteLines.AllWith(fault, record.Routes);
    }

    /// <summary>One turn whenever the relay has ended, or did not take its table.</summary>
    private async Task KeepAsync()
    {
        try
        {
            await foreach (var _ in _wakes.Reader.ReadAllAsync(_end.Token))
            {
                await Task.Delay(_pause, _time, _end.Token);
                await _turn.WaitAsync(_end.Token);
                try
                {
                    if (!_stopped) await TendAsync(_end.Token);
                }
                catch (Exception fault) when (NodeFaults.IsOfWriting(fault) || fault is TimeoutException)
                {
                    // It could not be removed, or not be ended: the next table is the next try.
                    TurnFailed(_logger, fault);
                }
                finally
                {
                    _turn.Release();
                }
            }
        }
        catch (OperationCanceledException) when (_end.IsCancellationRequested)
        {
            // The agent ends, and the relay stays.
        }
    }

    private void Wake() => _wakes.Writer.TryWrite(true);

    private void Record(Func<RelayRecord, RelayRecord> change, bool outlastsPower)
    {
        var next = change(_record ?? new RelayRecord { Routes = [], Process = _process?.Identity });
        _directory.Write(next, outlastsPower);
        _record = next;
    }
}
