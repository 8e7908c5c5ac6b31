using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;

namespace Larder.Tests.ReplicationGroups;

/// <summary>A group of a primary and a replica in sync, at rest.</summary>
internal static class Pair
{
    public static ReplicationGroup Orders()
    {
        var plan = ReplicationGroupRules.Plan(
            new() { Id = "orders", Description = "d", NodeType = "cache.t3.micro", NumCacheClusters = 2, AutomaticFailover = true, MultiAz = true },
            Installations.Network, Installations.With(Installations.Redis7));
        var group = ReplicationGroupRules.Create(
            plan,
            [new NodePlace("n-1", "us-east-1a", "127.64.0.1", 6379), new NodePlace("n-2", "us-east-1b", "127.64.0.2", 6379)],
            new("127.64.0.8", "127.64.0.9"), Groups.Start);
        return group with
        {
            Phase = ReplicationGroupPhase.Available,
            Nodes =
            [
                Running(group.Nodes[0]) with { Role = NodeRole.Primary },
                Running(group.Nodes[1]) with { Role = NodeRole.Replica, Follows = "127.64.0.1", LinkUp = true, Synced = true, Behind = false },
            ],
        };
    }

    /// <summary>The same with its replica changed.</summary>
    public static ReplicationGroup With(Func<CacheNode, CacheNode> change)
    {
        var group = Orders();
        return group.With(change(group.Nodes[1]));
    }

    private static CacheNode Running(CacheNode node) => node with { State = NodeState.Running, RunId = "r", Joining = false };
}
