using Larder.Model.CacheClusters;
using Larder.Model.Faults;
using Larder.Model.Maintenance;
using Larder.Model.Naming;
using Larder.Model.Nodes;
using Larder.Model.ServiceUpdates;

namespace Larder.Model.ReplicationGroups;

/// <summary>One cache behind endpoints that do not change: a primary and its replicas. A change returns a new value, so a
/// failed write leaves nothing half changed.</summary>
public sealed record ReplicationGroup : INodeOwner<ReplicationGroup>
{
    public const int ReplicasMax = 5;

    public required Scope Scope { get; init; }
    public required string Id { get; init; }
    public long Revision { get; init; }
    public required string Description { get; init; }

    /// <summary>What every member is made of; each member is a cluster of one node.</summary>
    public required CacheClusterSpec Spec { get; init; }
    public required ReplicationGroupPhase Phase { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>One per member, in the order in which they joined.</summary>
    public required IReadOnlyList<CacheNode> Nodes { get; init; }
    public required GroupEndpoints Endpoints { get; init; }

    /// <summary>The member that is to be the primary: the one field that a change of primary writes. Nodes follow it.</summary>
    public required string Primary { get; init; }

    /// <summary>Rises with every change of <see cref="Primary"/>.</summary>
    public long Epoch { get; init; } = 1;
    public bool AutomaticFailover { get; init; }
    public bool MultiAz { get; init; }
    public Handover? Handover { get; init; }

    public Restoring? Restoring { get; init; }
    public FailoverRecord? LastFailover { get; init; }

    /// <summary>The service update that was applied last.</summary>
    public AppliedUpdate? Update { get; init; }

    /// <summary>What waits for the maintenance window; null where nothing does.</summary>
    public PendingChange? Pending { get; init; }

    /// <summary>The addresses that the reader endpoint was last spread over, separated by spaces; empty where it is not spread.</summary>
    public string Readers { get; init; } = "";

    /// <summary>Whether that is being changed: until it has been, either may be so.</summary>
    public bool Routing { get; init; }

    /// <summary>The histories of the primaries that served, separated by spaces, the newest last
    /// (<see cref="NodeReplication.History"/>): who has an older one was left behind.</summary>
    public string Histories { get; init; } = "";

    /// <summary>The member that was a cluster of its own before the group was made around it.</summary>
    public Adopted? Adopted { get; init; }

    /// <summary>The member that stays behind as a cluster of its own when the group goes.</summary>
    public string? Retained { get; init; }
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>Tags of each member by its cluster id; a tag set on the group is set on its members too.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> MemberTags { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>();

    public string Arn => new Arn(Scope, Naming.Arn.ReplicationGroup, Id).ToString();
    public bool Deleting => Phase is ReplicationGroupPhase.Deleting;
    public string Status => ReplicationGroupStatus.Of(this);
    public bool HasPending => Pending is not null;
    public CacheWindows Windows => Spec.WindowsOf(Id);
    public CacheNode PrimaryNode => NodeOf(Primary);

    /// <summary>Members that are not the primary and stay.</summary>
    public IEnumerable<CacheNode> Replicas => Nodes.Where(node => node.ClusterId != Primary && !node.Leaving);

    /// <summary>Those that may have what the primary had. One that is starting may be a process that an earlier server
    /// started, and that has been replicating since; one that is to go has its contents until it has gone.</summary>
    public IEnumerable<CacheNode> HeirsOf(CacheNode primary) =>
        Nodes.Where(node => node.Key != primary.Key && node.State is NodeState.Running or NodeState.Starting);

    public CacheNode NodeOf(string clusterId) => Nodes.Single(node => node.ClusterId == clusterId);

    /// <summary>Whether the replica has what the primary has, but for what is on its way.</summary>
    public bool InSync(CacheNode replica) =>
        replica is { Answers: true, LinkUp: true, Behind: false } && replica.Follows == PrimaryNode.Address;

    /// <summary>The group's members as DescribeCacheClusters shows them.</summary>
    public IReadOnlyList<CacheCluster> Members() => [.. Nodes.Select(this.MemberOf)];

    public ReplicationGroup WithRevision(long revision) => this with { Revision = revision };

    public ReplicationGroup WithSettings(SettingsMark settings) => this with { Spec = Spec with { Settings = settings } };

    public CacheNode Holder => PrimaryNode;

    public Change<ReplicationGroup> With(CacheClusterSpec spec, string message, DateTimeOffset now) =>
        new(this with { Spec = spec }, [GroupEvents.Of(this, now, message)]);

    public ReplicationGroup With(CacheNode node) => this with { Nodes = NodeSteps.Replace(Nodes, node) };

    /// <param name="retainPrimary">Whether the primary stays, as a cluster of its own with all its contents.</param>
    /// <exception cref="FaultException">InvalidReplicationGroupState, InvalidParameterCombination.</exception>
    public Change<ReplicationGroup> Delete(bool retainPrimary)
    {
        if (Deleting || Status == ReplicationGroupStatus.Creating)
        {
            throw FaultException.InvalidReplicationGroupState(
                $"Replication group {Id} has status {Status} which is not valid for deletion.");
        }

        if (retainPrimary)
        {
            this.CheckAvailable("a deletion that retains the primary cluster");
            ReplicaRules.CheckEndpointsMove(Spec.Engine);
        }

        return new(
            this with { Phase = ReplicationGroupPhase.Deleting, Handover = null, Retained = retainPrimary ? Primary : null },
            []);
    }

    public NodeSpec SpecOf(CacheNode node) => this.SpecOfMember(node);

    public Change<ReplicationGroup> Observe(NodeReport report, DateTimeOffset now) => GroupObservation.Observe(this, report, now);

    public Step NextStep(DateTimeOffset now) => ReplicationSteps.Next(this, now);

    public ReplicationGroup Restart(string key) => With(NodeLife.NextIncarnation(Nodes.Single(node => node.Key == key)));
}

/// <summary>A cluster as it was when a group was made around it.</summary>
public sealed record Adopted(string ClusterId, long Revision);
