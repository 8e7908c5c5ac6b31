using Larder.Model.CacheClusters;
using Larder.Model.Events;
using Larder.Model.Faults;
using Larder.Model.Naming;
using Larder.Model.Nodes;

namespace Larder.Model.ReplicationGroups;

/// <summary>One cache behind endpoints that do not change: a primary, and (from the failover issue on) its replicas.
/// A change returns a new value, so a failed write leaves nothing half changed.</summary>
public sealed record ReplicationGroup : INodeOwner<ReplicationGroup>
{
    public required Scope Scope { get; init; }
    public required string Id { get; init; }
    public long Revision { get; init; }
    public required string Description { get; init; }

    /// <summary>What every member is made of; each member is a cluster of one node.</summary>
    public required CacheClusterSpec Spec { get; init; }
    public required ReplicationGroupPhase Phase { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>One per member; addresses are the node's own, the primary endpoint, the reader endpoint.</summary>
    public required IReadOnlyList<CacheNode> Nodes { get; init; }
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>Tags of each member by its cluster id; a tag set on the group is set on its members too.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> MemberTags { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>();

    public string Arn => new Arn(Scope, Naming.Arn.ReplicationGroup, Id).ToString();
    public bool Deleting => Phase is ReplicationGroupPhase.Deleting;
    public string Status => ReplicationGroupStatus.Of(this);

    /// <summary>The group's members as DescribeCacheClusters shows them.</summary>
    public IReadOnlyList<CacheCluster> Members() =>
    [
        .. Nodes.Select(node => new CacheCluster
        {
            Scope = Scope,
            Id = node.ClusterId,
            Revision = Revision,
            ReplicationGroupId = Id,
            Spec = Spec with { NumCacheNodes = 1 },
            Phase = Phase switch
            {
                ReplicationGroupPhase.Creating => CacheClusterPhase.Creating,
                ReplicationGroupPhase.Deleting => CacheClusterPhase.Deleting,
                _ => CacheClusterPhase.Available,
            },
            CreatedAt = node.CreatedAt,
            Nodes = [node],
            Tags = MemberTags.TryGetValue(node.ClusterId, out var tags) ? tags : new Dictionary<string, string>(),
        }),
    ];

    public ReplicationGroup WithRevision(long revision) => this with { Revision = revision };

    public Change<ReplicationGroup> Delete(DateTimeOffset now)
    {
        if (Deleting || Status == ReplicationGroupStatus.Creating)
        {
            throw FaultException.InvalidReplicationGroupState(
                $"Replication group {Id} has status {Status} which is not valid for deletion.");
        }

        return new(this with { Phase = ReplicationGroupPhase.Deleting }, []);
    }

    public NodeSpec SpecOf(CacheNode node) =>
        Members().Single(member => member.Id == node.ClusterId).SpecOf(node) with { OwnerArn = Arn };

    public Change<ReplicationGroup> Observe(NodeReport report, DateTimeOffset now)
    {
        var member = Members().FirstOrDefault(candidate => candidate.Nodes[0].Key == report.Key);
        if (member is null) return new(this, []);
        var seen = member.Observe(report, now);
        var next = seen.Next.Nodes[0];
        if (next == member.Nodes[0]) return new(this, []);

        var events = seen.Events.ToList();
        var changed = this with { Nodes = NodeSteps.Replace(Nodes, next) };
        if (Phase is ReplicationGroupPhase.Creating && changed.Nodes.All(node => node.State is NodeState.Running))
        {
            changed = changed with { Phase = ReplicationGroupPhase.Available };
            var engine = Spec.Engine.IsStandIn ? $" on {Spec.Engine.Description}" : "";
            events.Add(new CacheEvent(EventSource.ReplicationGroup, Id, $"Replication group {Id} created{engine}", now));
        }
        else if (next.State is NodeState.Exited && Phase is ReplicationGroupPhase.Available)
        {
            events.Add(new CacheEvent(EventSource.ReplicationGroup, Id,
                $"The primary {member.Id} ended unexpectedly. The group has no replica: its contents are lost, and an empty node takes its place", now));
        }

        return new(changed, events);
    }

    public Step NextStep(DateTimeOffset now) =>
        NodeSteps.Next(Nodes, Deleting, SpecOf, now);

    public ReplicationGroup Restart(string key) => this with
    {
        Nodes = NodeSteps.Replace(Nodes, NodeLife.NextIncarnation(Nodes.Single(node => node.Key == key))),
    };
}
