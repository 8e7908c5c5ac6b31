using Larder.Model.CacheClusters;
using Larder.Model.Nodes;
using Larder.Model.Snapshots;
using Larder.Tests.ReplicationGroups;

namespace Larder.Tests.Snapshots;

public sealed class SnapshotRulesTests
{
    [Fact]
    public void A_snapshot_is_of_one_cluster_or_one_group()
    {
        SnapshotRules.CheckCreate("monday", "orders-001", null, []);
        SnapshotRules.CheckCreate("monday", null, "orders", []);
        Refused.With("InvalidParameterCombination", () => SnapshotRules.CheckCreate("monday", null, null, []), "CacheClusterId");
        Refused.With("InvalidParameterCombination", () => SnapshotRules.CheckCreate("monday", "orders-001", "orders", []), "ReplicationGroupId");
        Refused.With("InvalidParameterValue", () => SnapshotRules.CheckCreate("my monday", "orders-001", null, []), "SnapshotName");
    }

    [Fact]
    public void What_it_is_of_must_be_available()
    {
        SnapshotRules.CheckSource(Groups.AtRest(2));
        SnapshotRules.CheckSource(Groups.AtRest(2).Members()[0]);
        Refused.With("InvalidReplicationGroupState", () => SnapshotRules.CheckSource(Groups.Of(2, true)), "orders", "creating");
        Refused.With("InvalidCacheClusterState", () => SnapshotRules.CheckSource(Groups.Of(2, true).Members()[0]), "orders-001", "creating");
    }

    [Fact]
    public void Memcached_has_no_snapshots()
    {
        var plan = CacheClusterRules.Plan(
            new() { Id = "pages", Engine = "memcached", NodeType = "cache.t3.micro", NumCacheNodes = 1 },
            Installations.Network, Installations.With(Installations.Memcached));
        var pages = CacheClusterRules.Create(plan, [new NodePlace("n-1", "us-east-1a", "127.64.0.1", 11211)], Groups.Start);

        Refused.With("SnapshotFeatureNotSupportedFault", () => SnapshotRules.CheckSource(pages), "Memcached");
        Refused.With("SnapshotFeatureNotSupportedFault", () => SnapshotRules.RefuseFinal(pages.Spec), "Memcached");
    }

    [Fact]
    public void The_smallest_nodes_of_old_have_no_snapshots()
    {
        var group = Groups.AtRest(1);
        var micro = group with { Spec = group.Spec with { NodeType = "cache.t1.micro" } };

        Refused.With("SnapshotFeatureNotSupportedFault", () => SnapshotRules.CheckSource(micro), "cache.t1.micro");
        Refused.With("SnapshotFeatureNotSupportedFault", () => SnapshotRules.CheckSource(micro.Members()[0]), "cache.t1.micro");
        Refused.With("SnapshotFeatureNotSupportedFault", () => SnapshotRules.RefuseFinal(micro.Spec), "cache.t1.micro");
    }

    [Fact]
    public void A_last_snapshot_is_still_to_come() =>
        Assert.Contains("FinalSnapshotIdentifier", SnapshotRules.RefuseFinal(Groups.AtRest(1).Spec).Fault.Message, StringComparison.Ordinal);

    [Fact]
    public void A_copy_has_another_name_unless_it_goes_into_a_bucket()
    {
        Assert.Equal("SnapshotNotFoundFault", SnapshotRules.RefuseCopy("monday", "tuesday", null, "key", [new("team", "shop")]).Fault.Code);
        Assert.Equal("SnapshotNotFoundFault", SnapshotRules.RefuseCopy("monday", "monday", "bucket", null, []).Fault.Code);
        Refused.With("InvalidParameterValue", () => SnapshotRules.RefuseCopy("monday", "monday", null, null, []), "TargetSnapshotName");
        Refused.With("InvalidParameterValue", () => SnapshotRules.RefuseCopy("monday", "tuesday", "B", null, []), "TargetBucket");
        Refused.With("InvalidParameterCombination", () => SnapshotRules.RefuseCopy("monday", "monday", "bucket", "key", []), "KmsKeyId");
        Refused.With("InvalidParameterCombination", () => SnapshotRules.RefuseCopy("monday", "monday", "bucket", null, [new("team", "shop")]), "Tags");
        Refused.With("TagQuotaPerResourceExceeded", () => SnapshotRules.RefuseCopy("monday", "tuesday", null, null,
            [.. Enumerable.Range(0, 51).Select(number => KeyValuePair.Create($"t{number}", (string?)null))]));
    }

    [Fact]
    public void A_describe_of_all_passes_and_a_name_is_not_found()
    {
        SnapshotRules.CheckDescribe(null, "orders-001", null, "user");
        Refused.With("SnapshotNotFoundFault", () => SnapshotRules.CheckDescribe("monday", null, null, null), "monday");
        Refused.With("InvalidParameterValue", () => SnapshotRules.CheckDescribe(null, null, null, "mine"), "SnapshotSource");
        Refused.With("InvalidParameterCombination", () => SnapshotRules.CheckDescribe(null, "a", "b", null), "CacheClusterId");
    }
}
