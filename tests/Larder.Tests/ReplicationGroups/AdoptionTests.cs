using Larder.Model.CacheClusters;
using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;
using static Larder.Tests.Installations;
using static Larder.Tests.ReplicationGroups.Groups;

namespace Larder.Tests.ReplicationGroups;

/// <summary>CreateReplicationGroup around a cluster that there is.</summary>
public sealed class AdoptionTests
{
    private static readonly CacheCluster _cluster = Cluster("redis");
    private static readonly ReplicationGroupRequest _request = new() { Id = "Orders", Description = "d", PrimaryClusterId = "sessions", Tags = [new("tier", "gold")] };

    [Fact]
    public void The_cluster_goes_on_as_the_primary_with_its_process_and_both_endpoints_besides_its_own_address()
    {
        AdoptionRules.Check(_request, _cluster);
        var group = Adopt();
        Assert.Equal(("orders", "sessions", "creating"), (group.Id, group.Primary, group.Status));
        Assert.Equal(_cluster.Nodes, group.Nodes);

        // It runs and nobody looks at it yet, so its host is told to.
        var spec = Assert.Single(Assert.IsType<Step.Keep>(group.NextStep(Start)).Specs);
        Assert.Equal(("n-1", 1, true, null), (spec.Key, spec.Incarnation, spec.Watched, spec.ReplicaOf));
        var heard = Hear(group, Reports.Serves(1) with { ListensOn = "127.64.0.1" });
        Assert.Equal(
            [new NodeOrder.Listen("n-1", $"127.64.0.1 {PrimaryEndpoint} {ReaderEndpoint}")],
            Assert.IsType<Step.Obey>(heard.NextStep(Start)).Orders);

        var served = Hear(heard, Reports.Serves(1) with { ListensOn = $"127.64.0.1 {PrimaryEndpoint} {ReaderEndpoint}" });
        Assert.Equal("available", served.Status);
        Assert.IsType<Step.None>(served.NextStep(Start));
    }

    [Fact]
    public void It_takes_its_tags_along_and_the_groups_are_the_groups()
    {
        var group = Adopt();

        Assert.Equal(["tier"], group.Tags.Keys);
        Assert.Equal(["own"], group.MemberTags["sessions"].Keys);
        Assert.Equal(new Adopted("sessions", 7), group.Adopted);
    }

    public static TheoryData<ReplicationGroupRequest> SaysWhatTheClusterSays =>
    [
        _request with { Engine = "redis" },
        _request with { EngineVersion = "7.0" },
        _request with { NodeType = "cache.t3.micro" },
        _request with { Port = 6379 },
        _request with { ParameterGroup = "default.redis7" },
        _request with { SubnetGroup = "default" },
        _request with { PreferredZones = ["us-east-1a"] },
        _request with { NumCacheClusters = 2 },
        _request with { ReplicasPerNodeGroup = 1 },
        _request with { NumNodeGroups = 2 },
        _request with { AutomaticFailover = true },
        _request with { MultiAz = true },
    ];

    [Theory]
    [MemberData(nameof(SaysWhatTheClusterSays))]
    public void What_the_cluster_says_already_and_replicas_that_come_later_may_not_be_said(ReplicationGroupRequest request) =>
        Refused.With("InvalidParameterCombination", () => AdoptionRules.Check(request, _cluster));

    [Fact]
    public void Counts_of_one_say_nothing_new() =>
        AdoptionRules.Check(_request with { NumCacheClusters = 1, ReplicasPerNodeGroup = 0, NumNodeGroups = 1 }, _cluster);

    [Fact]
    public void A_cluster_that_cannot_replicate_is_a_member_already_or_is_not_at_rest_is_refused()
    {
        Refused.With("InvalidParameterValue", () => AdoptionRules.Check(_request, Cluster("memcached")), "memcached");
        Refused.With("InvalidParameterCombination", () => AdoptionRules.Check(_request, Cluster("garnet", Garnet)), "Garnet");
        Refused.With("InvalidCacheClusterState", () => AdoptionRules.Check(_request, _cluster with { ReplicationGroupId = "other" }), "other");
        Refused.With("InvalidCacheClusterState", () => AdoptionRules.Check(_request, _cluster.Reboot(["0001"]).Next), "rebooting");
        Refused.With("InvalidCacheClusterState", () => AdoptionRules.Check(_request, _cluster.Delete().Next), "deleting");
        Refused.With("InvalidParameterValue", () => AdoptionRules.Check(_request with { Description = " " }, _cluster), "ReplicationGroupDescription");
    }

    private static ReplicationGroup Adopt() => AdoptionRules.Create(_request, _cluster, new(PrimaryEndpoint, ReaderEndpoint), Start);

    private static ReplicationGroup Hear(ReplicationGroup group, NodeReplication said) =>
        group.Observe(Report(NodeState.Running) with { Replication = said }, Start).Next;

    private static CacheCluster Cluster(string engine, params InstalledEngine[] programs)
    {
        var plan = CacheClusterRules.Plan(
            new() { Id = "sessions", Engine = engine, NodeType = "cache.t3.micro", NumCacheNodes = 1, Tags = [new("own", "x")] },
            Network, With(programs.Length > 0 ? programs : [Redis7, Memcached]));
        return CacheClusterRules.Create(plan, [new("n-1", "us-east-1a", "127.64.0.1", plan.Spec.Port)], Start)
            .Observe(Report(NodeState.Running), Start).Next.WithRevision(7);
    }
}
