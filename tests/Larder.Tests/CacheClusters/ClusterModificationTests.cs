using Larder.Model.CacheClusters;
using Larder.Model.Nodes;
using Larder.Model.SubnetGroups;
using Larder.Tests.ReplicationGroups;

namespace Larder.Tests.CacheClusters;

/// <summary>ModifyCacheCluster: more and fewer nodes, at once and in the maintenance window.</summary>
public sealed class ClusterModificationTests
{
    private static readonly DateTimeOffset _before = new(2026, 11, 22, 4, 59, 59, TimeSpan.Zero);
    private static readonly DateTimeOffset _open = _before.AddSeconds(1);

    [Fact]
    public void Nodes_that_are_added_get_ids_of_their_own_and_the_cluster_is_modifying_until_they_run()
    {
        var more = Now(new() { NumCacheNodes = 4 }).ApplyTo(Sessions(2), [Place(3), Place(4)], _before).Next;

        Assert.Equal(["0001", "0002", "0003", "0004"], more.Nodes.Select(node => node.Id));
        Assert.Equal((4, "modifying"), (more.Spec.NumCacheNodes, more.Status));
        Assert.Equal(["n-3", "n-4"], Assert.IsType<Step.Keep>(more.NextStep(_before)).Specs.Select(spec => spec.Key));
        Assert.Equal("creating", CacheClusterStatus.Of(more.Nodes[3], more.Phase));

        var grown = Run(more);
        Assert.Equal("available", grown.Status);
        Assert.IsType<Step.None>(grown.NextStep(_before));
    }

    [Fact]
    public void Nodes_that_go_are_removed_from_their_host_then_forgotten_and_told()
    {
        var fewer = Now(new() { NumCacheNodes = 1, NodeIdsToRemove = ["0001", "0003"] }).ApplyTo(Sessions(3), [], _before).Next;

        Assert.Equal((1, "modifying"), (fewer.Spec.NumCacheNodes, fewer.Status));
        Assert.Equal(["n-1"], Assert.IsType<Step.Remove>(fewer.NextStep(_before)).Keys);
        var removed = fewer.Observe(Report(fewer.Nodes[0]) with { State = NodeState.Removed }, _before).Next;
        Assert.Equal("n-1", Assert.IsType<Step.Release>(removed.NextStep(_before)).Key);
        var (next, events) = removed.Release("n-1", _before);
        Assert.Equal(["0002", "0003"], next.Nodes.Select(node => node.Id));
        Assert.Equal("Removed cache node 0001", Assert.Single(events).Message);
        Assert.Equal(["n-3"], Assert.IsType<Step.Remove>(next.NextStep(_before)).Keys);
    }

    [Fact]
    public void The_nodes_that_go_have_to_be_named_each_and_only_they()
    {
        Refused.With("InvalidParameterCombination", () => Zones(3, new() { NumCacheNodes = 2 }), "CacheNodeIdsToRemove");
        Refused.With("InvalidParameterCombination", () => Zones(3, new() { NumCacheNodes = 4, NodeIdsToRemove = ["0001"] }), "CacheNodeIdsToRemove");
        Refused.With("InvalidParameterCombination", () => Zones(3, new() { NodeIdsToRemove = ["0001"] }), "CacheNodeIdsToRemove");
        Refused.With("InvalidParameterValue", () => Zones(3, new() { NumCacheNodes = 2, NodeIdsToRemove = ["0004"] }), "0004");
        Assert.Empty(Zones(3, new() { NumCacheNodes = 2, NodeIdsToRemove = ["0003", "0003"] }));
    }

    [Fact]
    public void How_many_there_can_be_is_bounded()
    {
        Refused.With("NodeQuotaForClusterExceeded", () => Zones(3, new() { NumCacheNodes = 41 }), "40");
        Refused.With("InvalidParameterValue", () => Zones(3, new() { NumCacheNodes = 0 }), "NumCacheNodes");
    }

    [Fact]
    public void A_Redis_cluster_stays_at_one_node()
    {
        var redis = Cluster("redis", 1);

        Refused.With("InvalidParameterValue", () => NodeCountRules.AddedZones(redis, new() { NumCacheNodes = 2 }, Net), "replication group");
        Refused.With("InvalidParameterCombination", () => NodeCountRules.AddedZones(redis, new() { AzMode = "cross-az" }, Net), "AZMode");
        Assert.Empty(NodeCountRules.AddedZones(redis, new() { NumCacheNodes = 1 }, Net));
    }

    [Fact]
    public void Added_nodes_stay_in_the_clusters_zone_unless_it_is_across_zones()
    {
        Assert.Equal(["us-east-1a", "us-east-1a"], Zones(2, new() { NumCacheNodes = 4 }));
        Assert.Equal(["us-east-1c", "us-east-1a"], Zones(2, new() { NumCacheNodes = 4, AzMode = "Cross-AZ" }));
        Assert.Equal(["us-east-1b"], Zones(2, new() { NumCacheNodes = 3, AzMode = "cross-az", NewZones = ["us-east-1b"] }));
        Refused.With("InvalidParameterCombination", () => Zones(2, new() { NumCacheNodes = 3, NewZones = ["us-east-1b"] }), "cross-az");
        Refused.With("InvalidParameterCombination", () => Zones(2, new() { NumCacheNodes = 4, NewZones = ["us-east-1a"] }), "NewAvailabilityZones");
        Refused.With("InvalidParameterValue", () => Zones(2, new() { AzMode = "both" }), "AZMode");
    }

    [Fact]
    public void Without_ApplyImmediately_nodes_wait_for_the_window_and_as_many_as_there_are_takes_it_back()
    {
        var pending = Later(new() { NumCacheNodes = 1, NodeIdsToRemove = ["0002"] }).Defer(Sessions(2)).Next;

        Assert.Equal((1, 2, "available"), (pending.Pending!.NumCacheNodes!.Value, pending.Nodes.Count, pending.Status));
        Assert.IsType<Step.None>(pending.NextStep(_before));
        Assert.IsType<Step.ApplyPending>(pending.NextStep(_open));
        var (next, events) = pending.ApplyPending(null, null, [], _open);
        Assert.True(next.Nodes[1].Leaving);
        Assert.Null(next.Pending);
        Assert.Single(events);

        Assert.Null(Later(new() { NumCacheNodes = 2 }).Defer(pending).Next.Pending);
        Assert.Equal("a reason", pending.DropPending("a reason", _open).Events[0].Message.Split(": ")[1]);
    }

    [Fact]
    public void What_touches_no_node_is_in_force_at_once()
    {
        var kept = new ClusterModification { Spec = new() { MaintenanceWindow = "Mon:01:00-Mon:02:00", SecurityGroups = ["sg-1"] } }.Defer(Sessions(2)).Next;

        Assert.Equal(("mon:01:00-mon:02:00", "sg-1"), (kept.Windows.Maintenance, Assert.Single(kept.Spec.SecurityGroups)));
        Assert.Null(kept.Pending);
    }

    [Fact]
    public void A_cluster_that_is_not_available_is_not_modified() =>
        Refused.With("InvalidCacheClusterState", () => Later(new()).Defer(Sessions(2).Delete().Next), "deleting");

    private static CacheNetwork Net => CacheNetwork.Of(Installations.Network, null, null);

    private static IReadOnlyList<string> Zones(int nodes, ClusterChange change) => NodeCountRules.AddedZones(Sessions(nodes), change, Net);

    private static ClusterModification Now(ClusterChange change) => new() { Change = change, ApplyImmediately = true };

    private static ClusterModification Later(ClusterChange change) => new() { Change = change };

    private static CacheCluster Sessions(int nodes) => Cluster("memcached", nodes);

    private static CacheCluster Cluster(string engine, int nodes)
    {
        var plan = CacheClusterRules.Plan(
            new()
            {
                Id = "sessions",
                Engine = engine,
                NodeType = "cache.t3.micro",
                NumCacheNodes = nodes,
                MaintenanceWindow = "sun:05:00-sun:06:00",
            },
            Installations.Network, Installations.With(Installations.Redis7, Installations.Memcached));
        return Run(CacheClusterRules.Create(plan, [.. Enumerable.Range(1, nodes).Select(Place)], Groups.Start));
    }

    private static NodePlace Place(int number) => new($"n-{number}", "us-east-1a", $"127.64.0.{number}", 11211);

    private static CacheCluster Run(CacheCluster cluster) => cluster.Nodes.Where(node => node.State is NodeState.Starting)
        .Aggregate(cluster, (now, node) => now.Observe(Report(node), Groups.Start).Next);

    private static NodeReport Report(CacheNode node) => new()
    {
        Key = node.Key,
        OwnerArn = "",
        Incarnation = node.Incarnation,
        State = NodeState.Running,
        SeenAt = Groups.Start,
    };
}
