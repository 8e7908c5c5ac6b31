using Larder.Model.CacheClusters;
using Larder.Model.Nodes;
using Larder.Tests.ReplicationGroups;

namespace Larder.Tests.CacheClusters;

public sealed class ClusterProgressTests
{
    private static readonly DateTimeOffset _later = Groups.Start.AddHours(1);

    [Fact]
    public void A_creation_counts_the_nodes_that_run()
    {
        var placed = Sessions(3);
        var one = Run(placed, 0);

        Assert.Equal([(25, WorkKind.Creating), (50, WorkKind.Creating)], [Told(placed), Told(one)]);
        Assert.Null(ClusterProgress.Of(Run(Run(one, 1), 2)));
    }

    [Fact]
    public void Nodes_that_are_added_are_counted_without_those_that_were_there()
    {
        var asked = new ClusterModification { Change = new() { NumCacheNodes = 3 }, ApplyImmediately = true }
            .ApplyTo(Rest(1), [Place(2), Place(3)], _later).Next;

        Assert.Equal((33, WorkKind.AddingNodes), Told(asked));
        Assert.Equal((66, WorkKind.AddingNodes), Told(Run(asked, 1)));
        Assert.Null(ClusterProgress.Of(Run(Run(asked, 1), 2)));
    }

    [Fact]
    public void Nodes_that_go_an_update_and_a_reboot_are_told_apart()
    {
        Assert.Equal((0, WorkKind.RemovingNodes), Told(With(Rest(2), node => node with { Leaving = true })));
        Assert.Equal((50, WorkKind.Updating), Told(With(Rest(2), node => node with { Updating = true })));
        Assert.Equal((50, WorkKind.Rebooting), Told(Rest(2).Reboot(["0002"]).Next));
        Assert.Equal((50, WorkKind.Recovering), Told(With(Rest(2), node => node with { State = NodeState.Exited })));
    }

    [Fact]
    public void A_deletion_is_over_when_its_addresses_are_given_back()
    {
        var asked = Rest(1).Delete().Next;

        Assert.Equal((0, WorkKind.Deleting), Told(asked));
        Assert.Equal((50, WorkKind.Deleting), Told(asked with { Nodes = [asked.Nodes[0] with { State = NodeState.Removed }] }));
    }

    private static (int Percent, WorkKind Kind) Told(CacheCluster cluster) => ClusterProgress.Of(cluster) is var progress ? (progress!.Percent, progress.Kind) : default;

    private static CacheCluster Sessions(int nodes) => CacheClusterRules.Create(
        CacheClusterRules.Plan(
            new() { Id = "sessions", Engine = "memcached", NodeType = "cache.t3.micro", NumCacheNodes = nodes },
            Installations.Network, Installations.With(Installations.Memcached)),
        [.. Enumerable.Range(1, nodes).Select(Place)], Groups.Start);

    private static CacheCluster Rest(int nodes) => Enumerable.Range(0, nodes).Aggregate(Sessions(nodes), Run);

    private static CacheCluster Run(CacheCluster cluster, int node) => cluster.Observe(
        new()
        {
            Key = cluster.Nodes[node].Key,
            OwnerArn = cluster.Arn,
            Incarnation = 1,
            State = NodeState.Running,
            SeenAt = Groups.Start,
        },
        Groups.Start).Next;

    private static CacheCluster With(CacheCluster cluster, Func<CacheNode, CacheNode> change) =>
        cluster with { Nodes = [.. cluster.Nodes.SkipLast(1), change(cluster.Nodes[^1])] };

    private static NodePlace Place(int node) => new(FormattableString.Invariant($"n-{node}"), "us-east-1a", FormattableString.Invariant($"127.64.0.{node}"), 11211);
}
