using Larder.Model.ServerlessCaches;

namespace Larder.Tests.ServerlessCaches;

public sealed class ServerlessCacheRulesTests
{
    private static readonly ServerlessCacheRequest _cart = new() { Name = "cart", Engine = "valkey" };

    [Fact]
    public void A_right_request_passes() => ServerlessCacheRules.CheckCreate(_cart with
    {
        MajorEngineVersion = "8",
        DataStorage = new(1, 5000),
        EcpuPerSecond = new(1000, 15_000_000),
        DailySnapshotTime = "23:59",
        SnapshotRetentionLimit = 35,
        SubnetIds = ["subnet-1", "subnet-2"],
        SecurityGroupIds = ["sg-1"],
    });

    [Fact]
    public void Each_value_has_its_limits()
    {
        Refuses(_cart with { Name = "1cart" }, "ServerlessCacheName");
        Refuses(_cart with { Engine = "oracle" }, "Engine", "valkey");
        Refuses(_cart with { Engine = "redis", MajorEngineVersion = "8" }, "MajorEngineVersion", "7");
        Refuses(_cart with { Description = new('d', 256) }, "Description", "255");
        Refuses(_cart with { DataStorage = new(0, null) }, "DataStorage.Minimum", "5000");
        Refuses(_cart with { DataStorage = new(9, 8) }, "DataStorage.Minimum", "Maximum");
        Refuses(_cart with { EcpuPerSecond = new(null, 999) }, "ECPUPerSecond.Maximum", "1000");
        Refuses(_cart with { SnapshotRetentionLimit = 36 }, "SnapshotRetentionLimit", "35");
        Refuses(_cart with { DailySnapshotTime = "24:00" }, "DailySnapshotTime", "24:00");
        Refuses(_cart with { SubnetIds = ["subnet-1"] }, "SubnetIds", "2 or 3");
        Refuses(_cart with { SubnetIds = ["subnet-1", "vpc-1"] }, "SubnetIds", "vpc-1");
        Refuses(_cart with { SecurityGroupIds = ["default"] }, "SecurityGroupIds", "default");
        Refuses(_cart with { SnapshotArns = ["cart-1"] }, "SnapshotArnsToRestore", "cart-1");
    }

    [Fact]
    public void Memcached_has_neither_users_nor_snapshots_to_restore()
    {
        var pages = _cart with { Engine = "memcached" };

        Refused.With("InvalidParameterCombination", () => ServerlessCacheRules.CheckCreate(pages with { UserGroupId = "team" }), "UserGroupId");
        Refused.With(
            "InvalidParameterCombination",
            () => ServerlessCacheRules.CheckCreate(pages with { SnapshotArns = ["arn:aws:s3:::b/k"] }), "SnapshotArnsToRestore");
    }

    [Fact]
    public void A_user_group_that_is_not_there_is_not_found() =>
        Refused.With("UserGroupNotFound", () => ServerlessCacheRules.CheckCreate(_cart with { UserGroupId = "team" }), "team");

    [Fact]
    public void A_change_is_checked_before_no_cache_is_found()
    {
        Assert.Equal("ServerlessCacheNotFoundFault", ServerlessCacheRules.RefuseModify(_cart).Fault.Code);
        Refused.With("InvalidParameterValue", () => ServerlessCacheRules.RefuseModify(_cart with { SnapshotRetentionLimit = -1 }), "-1");
        Refused.With(
            "InvalidParameterCombination",
            () => ServerlessCacheRules.RefuseModify(_cart with { UserGroupId = "team", RemoveUserGroup = true }), "RemoveUserGroup");
    }

    private static void Refuses(ServerlessCacheRequest request, params string[] words) =>
        Refused.With("InvalidParameterValue", () => ServerlessCacheRules.CheckCreate(request), words);
}
