using Larder.ControlPlane.Facts;
using Larder.Model.CacheClusters;
using Larder.Model.Nodes;
using Larder.Model.NodeTypes;
using Larder.Tests.ReplicationGroups;

namespace Larder.Tests.CacheClusters;

/// <summary>ModifyCacheCluster with a CacheNodeType.</summary>
public sealed class ClusterScalingTests
{
    private static readonly DateTimeOffset _before = new(2026, 11, 22, 4, 59, 59, TimeSpan.Zero);
    private static readonly DateTimeOffset _open = _before.AddSeconds(1);
    private static readonly NodeTypeCatalog _types = FactFiles.NodeTypes();

    [Fact]
    public void It_is_modifying_until_its_node_runs_by_the_new_type_and_takes_the_larger_of_both_of_its_host()
    {
        var (scaling, events) = To("cache.t1.micro").ApplyTo(Cluster(), [], _before);

        Assert.Equal(("modifying", "cache.t3.micro", 536_870_912), (scaling.Status, scaling.Spec.ToldNodeType, scaling.MemoryBytes));
        Assert.Equal("Applying modification to node type to cache.t1.micro", Assert.Single(events).Message);
        var known = scaling.WithSettings(new("new", ""));
        Assert.Equal(["n-1"], Assert.IsType<Step.Configure>(known.NextStep(_before)).Keys);

        var running = known with { Nodes = [known.Nodes[0] with { Settings = new("new", "") }] };
        Assert.IsType<Step.EndScaling>(running.NextStep(_before));
        var done = running.Scaled(_before).Next;
        Assert.Equal(("available", "cache.t1.micro", 142_606_336), (done.Status, done.Spec.ToldNodeType, done.MemoryBytes));
        Assert.IsType<Step.None>(done.NextStep(_before));
    }

    [Fact]
    public void It_waits_for_the_window_beside_what_else_waits_and_the_present_type_takes_it_back()
    {
        var pending = new ClusterModification { Change = new() { ParameterGroup = "mine", NodeType = _types.Find("cache.t3.small") }, OwnParameterGroup = Mine() }
            .Defer(Cluster()).Next;

        Assert.Equal(("available", "cache.t3.small", "mine"), (pending.Status, pending.Pending!.NodeType!.Name, pending.Pending.ParameterGroup));
        Assert.IsType<Step.ApplyPending>(pending.NextStep(_open));
        var (next, events) = pending.ApplyPending(Mine(), null, [], _open);
        Assert.Equal(("cache.t3.small", "mine", (ClusterChange?)null), (next.Spec.NodeType, next.Spec.ParameterGroup, next.Pending));
        Assert.Equal(2, events.Count);

        var kept = (To("cache.t3.micro") with { OwnParameterGroup = Mine() }).Defer(pending).Next;
        Assert.Equal((null, "mine"), (kept.Pending!.NodeType, kept.Pending.ParameterGroup));
    }

    [Fact]
    public void A_cluster_that_scales_is_not_modified_again_until_it_has()
    {
        var scaling = To("cache.t3.small").ApplyTo(Cluster(), [], _before).Next;

        Refused.With("InvalidCacheClusterState", () => To("cache.t3.medium").ApplyTo(scaling, [], _before), "modifying");
    }

    [Fact]
    public void Memcached_keeps_its_type_now_and_in_the_window()
    {
        Refused.With("InvalidParameterCombination", () => To("cache.t3.small").ApplyTo(Cluster("memcached"), [], _before), "memcached");
        Refused.With("InvalidParameterCombination", () => To("cache.t3.small").Defer(Cluster("memcached")), "memcached");
    }

    private static Model.ParameterGroups.ParameterGroup Mine() => ReadBack.Legal.Own("mine", "redis7")!;

    private static ClusterModification To(string type) => new() { NodeTypeName = type, Change = new() { NodeType = _types.Find(type) } };

    private static CacheCluster Cluster(string engine = "redis")
    {
        var plan = CacheClusterRules.Plan(
            new() { Id = "sessions", Engine = engine, NodeType = "cache.t3.micro", NumCacheNodes = 1, MaintenanceWindow = "sun:05:00-sun:06:00" },
            Installations.Network, Installations.With(Installations.Redis7, Installations.Memcached));
        var cluster = CacheClusterRules.Create(plan, [new("n-1", "us-east-1a", "127.64.0.1", 6379)], Groups.Start);
        return cluster.Observe(Groups.Report(NodeState.Running) with { Settings = new("old", "") }, Groups.Start).Next.WithSettings(new("old", ""));
    }
}
