using Larder.Model.CacheClusters;
using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;

namespace Larder.Model.Modify;

/// <inheritdoc/>
internal sealed class GroupRehearsal(ReplicationGroup group, Func<CacheClusterSpec, NodeSettings?> settings, DateTimeOffset now)
    : Rehearsal<ReplicationGroup>(group with { Pending = null }, settings, now)
{
    protected override string NameOf(CacheNode node) => node.ClusterId;

    protected override TouchKind Ended(CacheNode node) => Value.Nodes.Count == 1 ? TouchKind.Emptied : TouchKind.ReplicaReplaced;

    protected override bool Take(Step step)
    {
        switch (step)
        {
            case Step.HandOver over:
                Value = Value.HandOver(over.ClusterId, over.Reason, Now).Next;
                return true;
            case Step.Switch planned:
                Switch(planned.Switchover);
                return true;
            case Step.Route route:
                Value = (Value with { Readers = route.Readers, Routing = false }).Finished(Now).Next;
                return true;
            case Step.Release release:
                Value = Value.Release(release.Key, Now).Next;
                return true;
            default:
                return false;
        }
    }

    private void Switch(Switchover switchover)
    {
        Note(TouchKind.BecamePrimary, switchover.To);
        var (from, to) = (Of(switchover.From), Of(switchover.To));
        (from.Role, from.Follows, from.ListensOn) = (NodeRole.Replica, to.Address, switchover.FromListensOn);
        (to.Role, to.Follows, to.ListensOn) = (NodeRole.Primary, null, switchover.ToListensOn);
        Value = Value.Switching().Completed(TimeSpan.Zero, Now).Next;
    }
}
