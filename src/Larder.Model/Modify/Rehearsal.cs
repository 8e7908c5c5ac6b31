using Larder.Model.CacheClusters;
using Larder.Model.Nodes;
using Larder.Model.NodeTypes;

namespace Larder.Model.Modify;

/// <summary>A change played through before it is made: the rules that act are asked step after step, and nodes that do at once
/// what they are told answer. So what is said of a change is what will be done, by the same code.</summary>
/// <param name="value">Nothing of it waits for the maintenance window.</param>
/// <param name="settings">What a parameter group has nodes of a spec run by; null where that is not known.</param>
/// <param name="now">The time at which it begins.</param>
internal abstract class Rehearsal<T>(T value, Func<CacheClusterSpec, NodeSettings?> settings, DateTimeOffset now)
    where T : class, INodeOwner<T>
{
    // A rule that never comes to rest must not hang a page.
    private const int TurnsAtMost = 400;
    private readonly Dictionary<string, RehearsedNode> _nodes = [];
    private readonly List<Touch> _touches = [];
    private DateTimeOffset _now = now;

    protected T Value { get; set; } = value;
    protected DateTimeOffset Now => _now;

    /// <summary>As they are now, with what they are to have had before the first change begins.</summary>
    public void Settle()
    {
        Configure();
        foreach (var node in Value.Nodes.Where(node => node.State is NodeState.Running)) _nodes[node.Key] = Running(node);
        Play(value => value);
    }

    /// <summary>What is done to which node, in this order, until all is as asked for.</summary>
    /// <exception cref="Faults.FaultException">The change is refused.</exception>
    public (IReadOnlyList<Touch> Touches, bool NeedsReboot) Play(Func<T, T> change)
    {
        _touches.Clear();
        Value = change(Value);
        Configure();
        for (var turn = 0; turn < TurnsAtMost; turn++)
        {
            Observe();
            if (!Carry(Value.NextStep(_now))) break;
        }

        return ([.. _touches], Value.Nodes.Any(node => SettingSteps.NeedsReboot(node, Value.Spec.Settings)));
    }

    /// <summary>Carries out a step that only this kind of cache has.</summary>
    protected abstract bool Take(Step step);

    /// <summary>What it means that the node's process is ended for good or for another.</summary>
    protected abstract TouchKind Ended(CacheNode node);

    protected abstract string NameOf(CacheNode node);

    protected RehearsedNode Of(string key) => _nodes[key];

    protected void Note(TouchKind kind, string key) => Note(kind, Value.Nodes.Single(node => node.Key == key));

    private void Note(TouchKind kind, CacheNode node)
    {
        var touch = new Touch(kind, NameOf(node));
        if (!_touches.Contains(touch)) _touches.Add(touch);
    }

    private void Configure()
    {
        if (settings(Value.Spec)?.Mark is { } wanted && wanted != Value.Spec.Settings) Value = Value.WithSettings(wanted);
    }

    private RehearsedNode Running(CacheNode node)
    {
        var spec = Value.SpecOf(node);
        return new()
        {
            Address = node.Address,
            Incarnation = node.Incarnation,
            RunId = node.RunId,
            Version = node.ProgramVersion ?? spec.EngineVersion,
            Role = spec.ReplicaOf is null ? NodeRole.Primary : NodeRole.Replica,
            Follows = spec.ReplicaOf?.Address,
            ListensOn = node.ListensOn ?? string.Join(' ', spec.Addresses),
            Watched = spec.Watched,
            Settings = Value.Spec.Settings,
        };
    }

    // Twice: who lags, its primary says, whoever of the two is asked first.
    private void Observe()
    {
        for (var pass = 0; pass < 2; pass++)
        {
            foreach (var key in Value.Nodes.Select(node => node.Key).Where(_nodes.ContainsKey).ToList())
                Value = Value.Observe(_nodes[key].Report(key, Value.Arn, _nodes.Values, _now), _now).Next;
        }
    }

    private bool Carry(Step step)
    {
        switch (step)
        {
            case Step.Keep keep:
                foreach (var spec in keep.Specs) Keep(spec);
                return true;
            case Step.Restart restart:
                Value = Value.Restart(restart.Key);
                return true;
            case Step.Remove remove:
                foreach (var key in remove.Keys) Remove(key);
                return true;
            case Step.Obey obey:
                foreach (var order in obey.Orders) Obey(order);
                return true;
            case Step.Configure configure:
                foreach (var key in configure.Keys) Configure(key);
                return true;
            case Step.EndScaling:
                Value = Value.Scaled(_now).Next;
                return true;
            case Step.Wait { Until: { } until } when until > _now:
                _now = until;
                return true;
            default:
                return Take(step);
        }
    }

    private void Keep(NodeSpec spec)
    {
        if (_nodes.TryGetValue(spec.Key, out var known) && known.Incarnation == spec.Incarnation)
        {
            known.Watched = spec.Watched;
            return;
        }

        if (Value.Nodes.Single(node => node.Key == spec.Key).Joining) Note(TouchKind.Joined, spec.Key);
        _nodes[spec.Key] = new()
        {
            Address = spec.Addresses[0],
            Incarnation = spec.Incarnation,
            RunId = FormattableString.Invariant($"{spec.Key}/{spec.Incarnation}"),
            Version = spec.EngineVersion,
            Role = spec.ReplicaOf is null ? NodeRole.Primary : NodeRole.Replica,
            Follows = spec.ReplicaOf?.Address,
            ListensOn = string.Join(' ', spec.Addresses),
            Watched = spec.Watched,
            Settings = Value.Spec.Settings,
        };
    }

    private void Remove(string key)
    {
        var node = Value.Nodes.Single(node => node.Key == key);
        Note(Ended(node) is TouchKind.Emptied ? TouchKind.Emptied : TouchKind.ReplicaRemoved, node);
        if (_nodes.TryGetValue(key, out var running)) (running.Alive, running.Removed) = (false, true);
    }

    private void Configure(string key)
    {
        Note(TouchKind.Configured, key);
        Of(key).Settings = (Of(key).Settings ?? SettingsMark.None) with { Live = Value.Spec.Settings?.Live ?? "" };
    }

    private void Obey(NodeOrder order)
    {
        var node = Of(order.Key);
        switch (order)
        {
            case NodeOrder.Fence:
                Note(Ended(Value.Nodes.Single(one => one.Key == order.Key)), order.Key);
                node.Alive = false;
                break;
            case NodeOrder.SaveAndEnd:
                Note(TouchKind.Saved, order.Key);
                (node.Alive, node.Saved) = (false, true);
                break;
            case NodeOrder.BecomePrimary:
                (node.Role, node.Follows) = (NodeRole.Primary, null);
                break;
            case NodeOrder.Follow follow:
                (node.Role, node.Follows) = (NodeRole.Replica, follow.Primary.Address);
                break;
            case NodeOrder.Listen listen:
                Note(TouchKind.Relistened, order.Key);
                node.ListensOn = listen.Addresses;
                break;
        }
    }
}
