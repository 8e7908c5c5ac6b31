using Larder.Model.Modify;

namespace Larder.Tests.Modify;

/// <summary>What is said of a cluster's changes before they are made.</summary>
public sealed class ClusterPreviewTests
{
    [Fact]
    public void Nodes_of_Memcached_that_go_lose_what_they_held_and_new_ones_join()
    {
        var fewer = Assert.Single(Previews.Of(
            Previews.Cluster("memcached", 3), new() { Change = new() { NumCacheNodes = 1, NodeIdsToRemove = ["0002", "0003"] }, ApplyImmediately = true }));
        Assert.Equal("Emptied 0002, Emptied 0003", Previews.Told(fewer));
        Assert.Equal((Interruption.ContentsLost, "3", "1"), (fewer.Interruption, fewer.From, fewer.To));

        var more = Assert.Single(Previews.Of(Previews.Cluster("memcached"), new() { Change = new() { NumCacheNodes = 3 } }));
        Assert.Equal("Joined 0002, Joined 0003", Previews.Told(more));
        Assert.Equal((Interruption.None, EffectTime.Window), (more.Interruption, more.Time));
    }

    [Fact]
    public void A_node_alone_takes_another_type_while_it_runs_and_another_engine_with_its_contents()
    {
        var type = Assert.Single(Previews.Of(Previews.Cluster("redis"), new() { NodeTypeName = "cache.t3.small", ApplyImmediately = true }));
        Assert.Equal(("Configured 0001", Interruption.None), (Previews.Told(type), type.Interruption));

        var engine = Previews.Of(Previews.Cluster("redis"), new() { Change = new() { Engine = new("valkey", "8.0") }, ApplyImmediately = true })
            .Single(effect => effect.Change is ChangeKind.Engine);
        Assert.Equal(("Saved 0001", Interruption.Restart), (Previews.Told(engine), engine.Interruption));
    }

    [Fact]
    public void Parameters_of_Memcached_wait_for_a_reboot()
    {
        var group = Assert.Single(Previews.Of(Previews.Cluster("memcached"), new() { Change = new() { ParameterGroup = "items" }, ApplyImmediately = true }));

        Assert.Equal((EffectTime.Now, "", true), (group.Time, Previews.Told(group), group.NeedsReboot));
    }

    [Fact]
    public void What_waits_is_said_with_what_it_will_do()
    {
        var cluster = Previews.Cluster("memcached", 2);
        var waiting = Previews.For(cluster, new() { Change = new() { NumCacheNodes = 1, NodeIdsToRemove = ["0001"] } }).Defer(cluster).Next;
        var pending = Previews.For(waiting, new() { Change = waiting.Pending! });

        var effect = Assert.Single(ClusterPreview.OfPending(waiting, pending, pending.AddedZones(waiting, Installations.Network), Previews.Settings, Previews.Now));

        Assert.Equal((EffectTime.Window, "Emptied 0001"), (effect.Time, Previews.Told(effect)));
    }

    [Fact]
    public void What_would_be_refused_is_refused_in_the_same_words()
    {
        Refused.With("InvalidParameterCombination", () => Previews.Of(Previews.Cluster("memcached"), new() { NodeTypeName = "cache.t3.small" }), "memcached");
        Refused.With("InvalidParameterValue", () => Previews.Of(Previews.Cluster("redis"), new() { Change = new() { NumCacheNodes = 2 } }), "replication group");
        Refused.With("InvalidCacheClusterState", () => Previews.Cluster("redis").CheckSeen(7), "changed since");
    }

    [Fact]
    public void A_reboot_loses_what_the_rebooted_nodes_hold() =>
        Assert.Equal([new(TouchKind.Emptied, "0002")], ClusterPreview.OfReboot(Previews.Cluster("memcached", 3), ["0002"], Previews.Now));
}
