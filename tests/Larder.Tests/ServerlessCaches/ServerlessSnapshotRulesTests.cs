using Larder.Model.ServerlessCaches;

namespace Larder.Tests.ServerlessCaches;

public sealed class ServerlessSnapshotRulesTests
{
    [Fact]
    public void Right_requests_find_neither_cache_nor_snapshot()
    {
        Assert.Equal("ServerlessCacheNotFoundFault", ServerlessSnapshotRules.RefuseCreate("monday", "cart", []).Fault.Code);
        Assert.Equal("ServerlessCacheNotFoundFault", ServerlessSnapshotRules.RefuseDeleteCache("cart", "last").Fault.Code);
        Assert.Equal("ServerlessCacheSnapshotNotFoundFault", ServerlessSnapshotRules.RefuseCopy("monday", "tuesday", []).Fault.Code);
        Assert.Equal("ServerlessCacheSnapshotNotFoundFault", ServerlessSnapshotRules.RefuseExport("monday", "my-bucket.eu").Fault.Code);
    }

    [Fact]
    public void Wrong_ones_are_refused_before()
    {
        Refuses(() => ServerlessSnapshotRules.RefuseCreate("-monday", "cart", []), "ServerlessCacheSnapshotName");
        Refuses(() => ServerlessSnapshotRules.RefuseDeleteCache("cart", "last-"), "FinalSnapshotName");
        Refuses(() => ServerlessSnapshotRules.RefuseCopy("monday", "Monday", []), "SourceServerlessCacheSnapshotName", "monday");
        Refuses(() => ServerlessSnapshotRules.RefuseExport("monday", "My Bucket"), "S3BucketName");
    }

    [Fact]
    public void A_describe_of_all_passes_and_a_name_is_not_found()
    {
        ServerlessSnapshotRules.CheckDescribe(null, null, "manual");
        Refuses(() => ServerlessSnapshotRules.CheckDescribe(null, null, "weekly"), "SnapshotType");
        Refused.With("ServerlessCacheNotFoundFault", () => ServerlessSnapshotRules.CheckDescribe("cart", null, null), "cart");
        Refused.With("ServerlessCacheSnapshotNotFoundFault", () => ServerlessSnapshotRules.CheckDescribe("cart", "monday", null), "monday");
    }

    private static void Refuses(Action action, params string[] words) => Refused.With("InvalidParameterValue", action, words);
}
