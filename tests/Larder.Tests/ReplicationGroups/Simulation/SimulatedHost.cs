using Larder.Model.Nodes;

namespace Larder.Tests.ReplicationGroups.Simulation;

/// <summary>The host agent: starts each incarnation once, says how its nodes stand, adopts what runs. It lives and dies with
/// the server.</summary>
internal sealed class SimulatedHost
{
    private static readonly TimeSpan _hangs = TimeSpan.FromMilliseconds(250);
    private readonly World _world;
    private readonly SortedDictionary<string, HostedNode> _nodes = new(StringComparer.Ordinal);
    private bool _up = true;

    public SimulatedHost(World world)
    {
        _world = world;
        world.Ended = Ended;
        world.Looked = Look;
        world.Connected = engine => Hear(_nodes[engine.Key], pulse: true);
    }

    /// <summary>Whether something changed that the control plane is woken for.</summary>
    public bool News { get; set; }

    /// <summary>How long a process takes until it answers.</summary>
    public TimeSpan Starting { get; set; } = TimeSpan.FromMilliseconds(10);

    /// <summary>The next process does not come up.</summary>
    public bool NextFails { get; set; }

    public HostedNode? Find(string key) => _nodes.GetValueOrDefault(key);

    public void Accept(NodeSpec spec)
    {
        if (!_nodes.TryGetValue(spec.Key, out var node)) _nodes[spec.Key] = node = new(spec);
        else if (node.Spec.Incarnation > spec.Incarnation) return;
        node.Spec = spec;
    }

    /// <summary>Starts what is wanted and was never tried.</summary>
    public void Tend(HostedNode node)
    {
        var spec = node.Spec;
        if (spec.Incarnation <= node.Attempted)
        {
            Hear(node, pulse: true);
            return;
        }

        if (node.Process is { } old) _world.End(old);
        node.Attempted = spec.Incarnation;
        Say(node, NodeState.Starting, report => report);
        var failing = NextFails;
        NextFails = false;
        node.Process = failing ? null : _world.Start(spec);
        node.ConnectsAt = _world.Now + Starting;
        if (node.Process is null) Fail(node);
        else if (node.Saved is { } saved) node.Process.Load(saved);
    }

    /// <summary>One that is stopped does so when it goes on.</summary>
    public void Save(HostedNode node, SimulatedEngine process)
    {
        if (node.Report is { State: NodeState.Running } last) Say(node, NodeState.Running, _ => last with { Save = ContentsSave.UnderWay });
        if (process.Stopped) process.Unread.Add(new NodeOrder.SaveAndEnd(process.Key));
        else _world.Obey(process, new NodeOrder.SaveAndEnd(process.Key));
    }

    public void Remove(string key)
    {
        if (!_nodes.TryGetValue(key, out var node)) return;
        if (node.Process is { } process) _world.End(process);
        _nodes.Remove(key);
        News = true;
    }

    /// <summary>What it says now is heard, whatever was heard before.</summary>
    public NodeReport? LookAt(string key)
    {
        if (Find(key) is not { Connected: true, Process: { Stopped: false } process, Report: { State: NodeState.Running } last } node) return null;
        Say(node, NodeState.Running, _ => last with { Replication = _world.Say(process) });
        return node.Report;
    }

    /// <summary>It was told to be something else: what it said before is no longer to be relied on.</summary>
    public void Forget(string key)
    {
        if (Find(key) is { Report: { State: NodeState.Running } last } node) node.Say(last with { Replication = null });
    }

    /// <summary>The server ends, and with it what is known.</summary>
    public void Die()
    {
        _up = false;
        foreach (var node in _nodes.Values) node.Forget();
    }

    public void Adopt()
    {
        _up = true;
        News = true;
        foreach (var node in _nodes.Values.ToList())
        {
            node.ConnectsAt = _world.Now + Starting;
            if (node.Process is { Alive: true } process)
            {
                var state = node.Recorded is { State: NodeState.Running } ? NodeState.Running : NodeState.Starting;
                Say(node, state, report => state is NodeState.Running ? report with { RunId = process.RunId } : report);
            }
            else if (node.Attempted > 0)
            {
                node.Process = null;
                if (node.Recorded is { State: NodeState.Exited or NodeState.Failed } said) node.Say(said);
                else if (node.Recorded is { State: NodeState.Running } ran) SayGone(node, ran);
                else Fail(node);
            }

            if (node.Spec.Incarnation > node.Attempted) Tend(node);
        }
    }

    private void Look()
    {
        if (!_up) return;
        foreach (var node in _nodes.Values)
        {
            if (node.Process is not { } process) continue;
            if (!node.Connected && !process.Stopped && _world.Now >= node.ConnectsAt) Connect(node, process);
            Hear(node, pulse: true);
        }
    }

    private void Connect(HostedNode node, SimulatedEngine process)
    {
        (node.Connected, node.Saved) = (true, null);
        Say(node, NodeState.Running, report => report with { RunId = process.RunId, Replication = node.Spec.Watched ? _world.Say(process) : null });
    }

    private void Hear(HostedNode node, bool pulse)
    {
        if (!_up || !node.Spec.Watched || node.Report is not { State: NodeState.Running } last || node.Process is not { } process) return;
        var silent = process.StoppedAt is { } since && _world.Now - since >= _hangs ? process.StoppedAt : null;
        var said = pulse && node.Connected && !process.Stopped ? _world.Say(process) : null;
        if (said is null && silent == last.SilentSince) return;
        News |= silent != last.SilentSince || (said is not null && !said.SaysTheSameAs(last.Replication));
        node.Say(last with { Replication = said ?? last.Replication, SilentSince = silent, SeenAt = _world.Now });
    }

    private void Ended(SimulatedEngine process)
    {
        if (Find(process.Key) is not { } node || node.Process != process) return;
        if (process.Saved) node.Saved = [.. process.Log];
        if (!_up) return;
        var last = node.Report;
        (node.Process, node.Connected) = (null, false);
        if (last?.State is NodeState.Starting)
        {
            Fail(node);
            return;
        }

        Say(node, NodeState.Exited, report => report with
        {
            RunId = process.RunId,
            EndedAt = _world.Now,
            Replication = last?.Replication,
            SilentSince = last?.SilentSince,
            Save = process.Saved ? ContentsSave.Done : ContentsSave.None,
        });
    }

    private void SayGone(HostedNode node, NodeReport ran) => Say(node, NodeState.Exited, report => report with
    {
        RunId = ran.RunId,
        EndedAt = _world.Now,
        Save = node.Saved is null ? ContentsSave.None : ContentsSave.Done,
    });

    private void Fail(HostedNode node) =>
        Say(node, NodeState.Failed, report => report with { Fault = new NodeFault(NodeFaultKind.Other, "why") });

    private void Say(HostedNode node, NodeState state, Func<NodeReport, NodeReport> more)
    {
        node.Say(more(new()
        {
            Key = node.Spec.Key,
            OwnerArn = node.Spec.OwnerArn,
            Incarnation = node.Attempted,
            State = state,
            SeenAt = _world.Now,
            EngineVersion = state is NodeState.Running ? node.Process?.Version : null,
        }));
        News = true;
    }
}
