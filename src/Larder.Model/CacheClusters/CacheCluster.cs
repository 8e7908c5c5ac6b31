using Larder.Model.Events;
using Larder.Model.Faults;
using Larder.Model.Maintenance;
using Larder.Model.Naming;
using Larder.Model.Nodes;
using Larder.Model.NodeTypes;
using Larder.Model.ServiceUpdates;

namespace Larder.Model.CacheClusters;

/// <summary>A cluster of one Redis, Valkey or Garnet node, or of 1..40 Memcached nodes. A replication group's members
/// are described as cache clusters too; those are views of the group (<see cref="ReplicationGroupId"/> set).</summary>
public sealed record CacheCluster : INodeOwner<CacheCluster>
{
    public required Scope Scope { get; init; }
    public required string Id { get; init; }
    public long Revision { get; init; }
    public required CacheClusterSpec Spec { get; init; }
    public required CacheClusterPhase Phase { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required IReadOnlyList<CacheNode> Nodes { get; init; }
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();
    public string? ReplicationGroupId { get; init; }

    /// <summary>What waits for the maintenance window; null where nothing does.</summary>
    public ClusterChange? Pending { get; init; }

    /// <summary>The service update that was applied last.</summary>
    public AppliedUpdate? Update { get; init; }

    public string Arn => new Arn(Scope, Naming.Arn.Cluster, Id).ToString();
    public bool Deleting => Phase is CacheClusterPhase.Deleting;
    public bool HasPending => Pending is not null;

    /// <summary>Nodes that are not to go.</summary>
    public IEnumerable<CacheNode> Staying => Nodes.Where(node => !node.Leaving);
    public string Status => CacheClusterStatus.Of(this);
    public string ParameterApplyStatus => CacheClusterStatus.OfParameters(Nodes, Spec.Settings);
    public long MemoryBytes => Spec.TakenBytesPerNode * Nodes.Count;

    /// <summary>The group's for all of its members.</summary>
    public CacheWindows Windows => Spec.WindowsOf(ReplicationGroupId ?? Id);

    public CacheCluster WithRevision(long revision) => this with { Revision = revision };

    public CacheCluster WithSettings(SettingsMark settings) => this with { Spec = Spec with { Settings = settings } };

    public CacheNode Holder => Nodes[0];

    public Change<CacheCluster> With(CacheClusterSpec spec, string message, DateTimeOffset now) =>
        new(this with { Spec = spec }, [new CacheEvent(EventSource.CacheCluster, Id, message, now)]);

    public Change<CacheCluster> Delete()
    {
        CheckStands("its deletion");
        if (Deleting || Status == CacheClusterStatus.Creating) throw NotValidFor("deletion");
        return new(this with { Phase = CacheClusterPhase.Deleting }, []);
    }

    /// <summary>RebootCacheCluster: new processes for these nodes. Contents live in memory, so they are lost.</summary>
    /// <exception cref="FaultException">InvalidCacheClusterState, InvalidParameterValue.</exception>
    public Change<CacheCluster> Reboot(IReadOnlyList<string> nodeIds)
    {
        CheckStands("its reboot");
        if (Status != CacheClusterStatus.Available) throw NotValidFor("a reboot");
        RebootRules.CheckNodes(nodeIds, Nodes);
        return new(this with { Nodes = [.. Nodes.Select(node => nodeIds.Contains(node.Id) ? node with { Rebooting = true } : node)] }, []);
    }

    public NodeSpec SpecOf(CacheNode node) => new()
    {
        Key = node.Key,
        OwnerArn = Arn,
        Engine = Spec.Engine.Program,
        EngineVersion = Spec.Engine.ProgramVersion,
        Addresses = [node.Address],
        Port = node.Port,
        MaxMemoryBytes = Spec.MemoryBytesPerNode,
        Threads = Spec.Threads,
        Incarnation = node.Incarnation,
    };

    public Change<CacheCluster> Observe(NodeReport report, DateTimeOffset now)
    {
        var node = Nodes.FirstOrDefault(candidate => candidate.Key == report.Key);
        if (node is null) return new(this, []);
        var next = NodeLife.Observe(node, report, now);
        if (next == node) return new(this, []);

        var events = NodeEvents.Between(node, next, this, hasReplicas: false, report, now).ToList();
        var changed = this with { Nodes = NodeSteps.Replace(Nodes, next) };
        if (UpdateSteps.Ends(Nodes, changed.Nodes, Spec.Engine.ProgramVersion))
        {
            changed = changed with { Update = Update?.Ended(now) };
            events.Add(new CacheEvent(EventSource.CacheCluster, Id, UpdateEvents.Done(Spec.Engine), now));
        }

        if (Phase is CacheClusterPhase.Creating && changed.Nodes.All(one => one.State is NodeState.Running))
        {
            changed = changed with { Phase = CacheClusterPhase.Available };
            events.Add(new CacheEvent(EventSource.CacheCluster, Id, "Cache cluster created", now));
        }

        return new(changed, events);
    }

    public Step NextStep(DateTimeOffset now) =>
        NodeSteps.Next(Nodes, Deleting, SpecOf, now) is var step and not Step.None
            ? step
            : SettingSteps.Next(Nodes, Spec.Settings) ?? ScalingSteps.Next(Spec, Nodes) ?? (Step?)PendingSteps.Next(this, now) ?? new Step.None();

    public CacheCluster Restart(string key) => this with
    {
        Nodes = NodeSteps.Replace(Nodes, NodeLife.NextIncarnation(Nodes.Single(node => node.Key == key))),
    };

    /// <summary>The node is gone from its host.</summary>
    public Change<CacheCluster> Release(string key, DateTimeOffset now)
    {
        var gone = Nodes.Single(node => node.Key == key);
        return new(
            this with { Nodes = [.. Nodes.Where(node => node.Key != key)] },
            [new CacheEvent(EventSource.CacheCluster, Id, $"Removed cache node {gone.Id}", now)]);
    }

    /// <summary>For who decided by what he saw: that it is so still.</summary>
    /// <param name="seen">The revision; null where it does not matter.</param>
    /// <exception cref="FaultException">InvalidCacheClusterState.</exception>
    public void CheckSeen(long? seen)
    {
        if (seen is not null && seen != Revision)
            throw FaultException.InvalidCacheClusterState($"Cache cluster {Id} has changed since it was looked at. Look at it again, then ask once more.");
    }

    // A member is its group's: what is done to it is decided there.
    internal void CheckStands(string what)
    {
        if (ReplicationGroupId is not null)
            throw new InvalidOperationException($"{Id} is a member of {ReplicationGroupId}, which has to decide {what}.");
    }

    internal FaultException NotValidFor(string what) =>
        FaultException.InvalidCacheClusterState($"Cache cluster {Id} has status {Status} which is not valid for {what}.");
}
