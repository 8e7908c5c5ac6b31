using Larder.Model.Nodes;

namespace Larder.Tests.ReplicationGroups.Simulation;

/// <summary>A machine without processes: engines, their addresses, their replication and their clients. It behaves as it
/// was measured to (redis-server 7.0.15), and time goes on only when it is told to.</summary>
internal sealed partial class World(string primaryEndpoint, string readerEndpoint)
{
    private readonly List<SimulatedEngine> _alive = [];
    private readonly Dictionary<string, SimulatedEngine> _last = [];
    private int _runs;

    public string PrimaryEndpoint => primaryEndpoint;
    public string ReaderEndpoint => readerEndpoint;
    public DateTimeOffset Now { get; private set; } = Groups.Start;
    public IReadOnlyList<SimulatedEngine> Alive => _alive;
    public Ledger Ledger { get; } = new();

    /// <summary>What the relay spreads the reader endpoint over; empty where it does not listen.</summary>
    public IReadOnlyList<string> Spread { get; private set; } = [];

    /// <summary>Called when a process has ended.</summary>
    public Action<SimulatedEngine> Ended { get; set; } = _ => { };

    /// <summary>Called when so much time has passed that a host looks at its nodes.</summary>
    public Action Looked { get; set; } = () => { };
    public Action<string> Trace { get; set; } = _ => { };

    public SimulatedEngine? ListeningOn(string address)
    {
        foreach (var engine in _alive)
        {
            if (engine.Listens.Contains(address)) return engine;
        }

        return null;
    }

    public bool IsTaken(string address, SimulatedEngine? by) =>
        (address == readerEndpoint && Spread.Count > 0) || (ListeningOn(address) is { } holder && holder != by);

    /// <summary>Null where one of its addresses is taken.</summary>
    public SimulatedEngine? Start(NodeSpec spec)
    {
        if (spec.Addresses.Any(address => IsTaken(address, null))) return null;
        var engine = new SimulatedEngine(spec.Key, spec.Addresses[0], FormattableString.Invariant($"run-{++_runs}"))
        {
            Listens = spec.Addresses,
            Version = spec.EngineVersion,
        };
        engine.History = engine.RunId;
        if (spec.ReplicaOf is { } primary) (engine.Role, engine.Follows, engine.Synced) = (NodeRole.Replica, primary.Address, false);
        _alive.Add(engine);
        _last[spec.Key] = engine;
        CheckPrimaries();
        return engine;
    }

    /// <summary>The newest process of a node, dead or alive.</summary>
    public SimulatedEngine Last(string key) => _last[key];

    /// <summary>SIGKILL.</summary>
    public void End(SimulatedEngine engine)
    {
        if (!engine.Alive) return;
        engine.Alive = false;
        _alive.Remove(engine);
        foreach (var client in _clients) client.Lose(engine);
        Ended(engine);
    }

    public void Stop(SimulatedEngine engine) => engine.StoppedAt ??= Now;

    public void Continue(SimulatedEngine engine)
    {
        if (!engine.Stopped) return;
        engine.StoppedAt = null;
        foreach (var order in engine.Unread.TakeWhile(_ => engine.Alive)) Obey(engine, order);
        engine.Unread.Clear();
    }

    /// <summary>False where it is refused.</summary>
    public bool SpreadOver(IReadOnlyList<string> addresses)
    {
        if (addresses.Count > 0 && ListeningOn(readerEndpoint) is not null) return false;
        Spread = addresses;
        return true;
    }

    /// <summary>False where it is refused.</summary>
    public bool Obey(SimulatedEngine engine, NodeOrder order)
    {
        switch (order)
        {
            case NodeOrder.PauseWrites pause:
                engine.PausedUntil = Now + pause.AtMost;
                return true;
            case NodeOrder.ResumeWrites:
                engine.PausedUntil = Now;
                return true;
            case NodeOrder.BecomePrimary when engine.Role is NodeRole.Replica:
                // What it had been sent and had not read is dropped with its link.
                (engine.Role, engine.Follows, engine.Link, engine.Synced) = (NodeRole.Primary, null, null, true);
                (engine.HistoryBefore, engine.History) = (engine.History, FormattableString.Invariant($"{engine.RunId}-{++_runs}"));
                CutReplicasOf(engine);
                CheckPrimaries();
                return true;
            case NodeOrder.Follow follow when engine.Follows != follow.Primary.Address:
                (engine.Role, engine.Follows, engine.Link, engine.Counts) = (NodeRole.Replica, follow.Primary.Address, null, true);
                CutReplicasOf(engine);
                return true;
            case NodeOrder.Listen listen:
                var addresses = listen.Addresses.Split(' ');
                if (addresses.Any(address => IsTaken(address, engine))) return false;
                engine.Listens = addresses;
                CheckPrimaries();
                return true;
            case NodeOrder.SaveAndEnd:
                engine.Saved = true;
                End(engine);
                return true;
            case NodeOrder.Disconnect cut:
                if (cut.Address == primaryEndpoint)
                {
                    foreach (var client in _clients) client.Lose(engine);
                }

                return true;
            default:
                return true;
        }
    }

    /// <summary>What it says when it is asked.</summary>
    public NodeReplication Say(SimulatedEngine engine) => new()
    {
        Role = engine.Role,
        Follows = engine.Follows,
        LinkUp = engine.LinkUp,
        Offset = engine.Offset,
        History = engine.History,
        HistoryBefore = engine.HistoryBefore,
        ListensOn = string.Join(' ', engine.Listens),
        Clients = engine.Clients,
        Replicas = Replicas(engine),
    };

    // Who is connected through the primary endpoint, or comes in by it, writes to whatever says that it is a primary.
    private void CheckPrimaries()
    {
        SimulatedEngine? one = null;
        foreach (var engine in _alive)
        {
            if (engine.Role is not NodeRole.Primary || (engine.Clients == 0 && !engine.Listens.Contains(primaryEndpoint))) continue;
            if (one is not null) throw new ViolationException($"{one.Key} and {engine.Key} both answer the primary endpoint as primary.");
            one = engine;
        }
    }
}
