using System.Text;
using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;

namespace Larder.Tests.ReplicationGroups.Simulation;

/// <summary>One life of a group: it is created, anything happens to it, then nothing does any more and it has to come to
/// rest as its owner asked, and in the end it is deleted.</summary>
internal sealed class Simulation
{
    private readonly World _world;
    private readonly SimulatedHost _host;
    private readonly Chaos _chaos;
    private readonly SimulatedStore _store;
    private readonly Rules _rules;
    private readonly StringBuilder? _trace;
    private SimulatedServer? _server;
    private DateTimeOffset _swept;
    private int _addresses;
    private int _wanted;

    private Simulation(IReadOnlyList<int> draws, Rules rules, bool faults, StringBuilder? trace)
    {
        (_rules, _trace) = (rules, trace);
        _world = new World(Groups.PrimaryEndpoint, Groups.ReaderEndpoint);
        _host = new SimulatedHost(_world);
        _chaos = new Chaos(draws, _world, _host, faults);
        _store = new SimulatedStore(_world, _chaos);
        _chaos.Elsewhere = () =>
        {
            if (_store.Value is { } group) _store.WriteElsewhere(group.AddTags(null, [new("elsewhere", "yes")]));
        };
        if (trace is not null) _world.Trace = line => trace.Append(_world.Now.ToString("mm:ss.fff ", null)).AppendLine(line);
    }

    public long Steps { get; private set; }

    /// <summary>How many steps it took; fails with the whole story where something happened that must not.</summary>
    public static long Run(IReadOnlyList<int> draws, Rules rules, bool faults)
    {
        try
        {
            var one = new Simulation(draws, rules, faults, null);
            one.Run();
            return one.Steps;
        }
        catch (ViolationException)
        {
            var trace = new StringBuilder();
            try
            {
                new Simulation(draws, rules, faults, trace).Run();
            }
            catch (ViolationException violation)
            {
                throw new ViolationException($"{violation.Message}\n{trace}");
            }

            throw;
        }
    }

#pragma warning disable VSTHRD002 // Time goes on only when the world is told to, so nothing that is awaited here ever waits.
    private void Run()
    {
        var first = _chaos.Draw();
        _wanted = 1 + (first % 4);
        _store.Insert(Groups.Of(_wanted, automaticFailover: _wanted > 1 && (first >> 2) % 3 > 0));
        // Much can go wrong before it is created, but more afterwards.
        if ((first >> 4) % 8 > 0)
        {
            Start();
            _chaos.Calm = true;
            Rest(() => _store.Value!.Status == ReplicationGroupStatus.Available);
            _chaos.Calm = false;
        }

        while (!_chaos.Over) Guarded(Happen);
        Calm();
    }

    private void Happen()
    {
        if (_server is null)
        {
            if (_chaos.Draw() % 4 == 0) Start();
        }
        else if (_host.News || _server.WakesAt <= _world.Now || Sweeps())
        {
            _server.WakeAsync().GetAwaiter().GetResult();
        }
        else if (_chaos.Requests.TryDequeue(out var request))
        {
            Ask(request);
        }

        _world.Advance(TimeSpan.FromMilliseconds(5));
        _chaos.Strike();
    }

    private void Ask(Request request)
    {
        var before = _store.Value!;
        _world.Trace($"asked for {request}");
        try
        {
            _server!.Command(group => request.ApplyTo(group, () => [Place()], _world.Now));
        }
        finally
        {
            // Whether or not the server lives to tell: what is stored is asked for.
            var after = _store.Value!;
            _wanted += after.Nodes.Count(node => !node.Leaving) - before.Nodes.Count(node => !node.Leaving);
        }
    }

    private NodePlace Place()
    {
        var number = ++_addresses;
        return new(FormattableString.Invariant($"x-{number}"), "us-east-1a", FormattableString.Invariant($"127.64.1.{number}"), 6379);
    }

    private void Guarded(Action action)
    {
        try
        {
            action();
        }
        catch (ServerKilledException)
        {
            _world.Trace("the server is killed");
            Steps += _server!.Steps;
            (_server, _chaos.ServerRuns) = (null, false);
            _host.Die();
        }
    }

    private void Start()
    {
        _world.Trace("the server starts");
        _host.Adopt();
        var hosts = _rules.Unfenced ? new UnfencedHosts(_world, _host, _chaos, Knows) : new SimulatedHosts(_world, _host, _chaos, Knows);
        _server = new SimulatedServer(_world, _host, _store, hosts, new WorldClock(_world), _rules);
        _chaos.ServerRuns = true;
    }

    private bool Knows(string key, string address) => _server!.IsKnownToListen(key, address);

    private bool Sweeps()
    {
        if (_store.Settled || _world.Now - _swept < TimeSpan.FromSeconds(5)) return false;
        _swept = _world.Now;
        return true;
    }

    // Nothing fails any more.
    private void Calm()
    {
        _world.Trace("calm");
        foreach (var engine in _world.Alive.ToList()) _world.Continue(engine);
        (_world.Copying, _host.Starting, _host.NextFails) = (TimeSpan.FromMilliseconds(5), TimeSpan.FromMilliseconds(10), false);
        if (_server is null) Start();
        Rest(() => Peace.Missing(_world, _store.Value!, _wanted) is null);
        if (Peace.Missing(_world, _store.Value!, _wanted) is { } missing) throw new ViolationException($"All is quiet, but {missing}.");
        // A process that was stopped carries out what it was told meanwhile when it goes on: a pause, too, and that ends by itself.
        _world.Advance(Switchover.PauseAtMost);
        Peace.CheckWrites(_world, _store.Value!);
        var retain = _wanted > 0 && _store.Value!.Revision % 2 == 0;
        _server!.Command(group => group.Delete(retain));
        Rest(() => _store.Value is null);
        Peace.CheckGone(_world, _store.Value, retain);
        Steps += _server.Steps;
    }

    private void Rest(Func<bool> done)
    {
        for (var (round, quiet) = (0, 0); round < 120 && quiet < 3; round++)
        {
            _world.Advance(round < 20 ? TimeSpan.FromMilliseconds(100) : TimeSpan.FromSeconds(5));
            if (_store.Value is null) return;
            if (_host.News || _server!.WakesAt <= _world.Now || Sweeps()) _server!.WakeAsync().GetAwaiter().GetResult();
            else quiet = done() ? quiet + 1 : 0;
        }
    }
}
