using Larder.E2E.Harness;

namespace Larder.E2E.Clients;

/// <summary>`aws` reads what answers of operations without a process behind them look like.</summary>
public sealed class AwsCliRecordsTests(ClassServer shared) : AwsCliTest(shared)
{
    [Fact]
    public async Task Nodes_are_offered_reserved_tagged_and_listed()
    {
        var offerings = (await Aws.CacheAsync("describe-reserved-cache-nodes-offerings", "--cache-node-type", "cache.r6g.large",
            "--duration", "3", "--product-description", "valkey"))["ReservedCacheNodesOfferings"]!.AsArray();
        Assert.Equal(["All Upfront", "No Upfront", "Partial Upfront"], offerings.Select(one => (string)one!["OfferingType"]!).Order());
        var offering = (string)offerings[0]!["ReservedCacheNodesOfferingId"]!;

        var purchase = (await Aws.CacheAsync("purchase-reserved-cache-nodes-offering", "--reserved-cache-nodes-offering-id", offering,
            "--reserved-cache-node-id", "ours", "--cache-node-count", "2", "--tags", "Key=team,Value=shop"))["ReservedCacheNode"]!;
        Assert.Equal(("active", 94_608_000), ((string?)purchase["State"], (int)purchase["Duration"]!));
        await Aws.CacheAsync("add-tags-to-resource", "--resource-name", (string)purchase["ReservationARN"]!, "--tags", "Key=stage,Value=test");
        var tags = await Aws.CacheAsync("list-tags-for-resource", "--resource-name", (string)purchase["ReservationARN"]!);
        Assert.Equal("""[{"Key":"stage","Value":"test"},{"Key":"team","Value":"shop"}]""", tags["TagList"]!.ToJsonString());

        var listed = Assert.Single((await Aws.CacheAsync("describe-reserved-cache-nodes"))["ReservedCacheNodes"]!.AsArray())!;
        Assert.Equal(("ours", 2, offering), ((string?)listed["ReservedCacheNodeId"], (int)listed["CacheNodeCount"]!, (string?)listed["ReservedCacheNodesOfferingId"]));
        Assert.Contains("(ReservedCacheNodeAlreadyExists)", await Aws.RefusedAsync("purchase-reserved-cache-nodes-offering",
            "--reserved-cache-nodes-offering-id", offering, "--reserved-cache-node-id", "ours"), StringComparison.Ordinal);
        Assert.Contains("(ReservedCacheNodeNotFound)", await Aws.RefusedAsync(
            "describe-reserved-cache-nodes", "--reserved-cache-node-id", "others"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_still_to_come_is_described_truly()
    {
        await Owner.AvailableGroupAsync("orders");

        Assert.Empty((await Aws.CacheAsync("describe-snapshots"))["Snapshots"]!.AsArray());
        Assert.Empty((await Aws.CacheAsync("describe-user-groups"))["UserGroups"]!.AsArray());
        Assert.Empty((await Aws.CacheAsync("describe-global-replication-groups"))["GlobalReplicationGroups"]!.AsArray());
        Assert.Empty((await Aws.CacheAsync("describe-service-updates"))["ServiceUpdates"]!.AsArray());
        Assert.Empty((await Aws.CacheAsync("describe-update-actions"))["UpdateActions"]!.AsArray());
        Assert.Equal("default", (string?)Assert.Single((await Aws.CacheAsync("describe-users"))["Users"]!.AsArray())!["UserId"]);

        var allowed = await Aws.CacheAsync("list-allowed-node-type-modifications", "--replication-group-id", "orders");
        Assert.Contains("cache.r6g.large", allowed["ScaleUpModifications"]!.AsArray().Select(one => (string?)one));
        Assert.Contains("not permitted in this API version", await Aws.RefusedAsync("describe-cache-security-groups"), StringComparison.Ordinal);
        Assert.Contains("(UnsupportedOperation)", await Aws.RefusedAsync(
            "create-snapshot", "--snapshot-name", "monday", "--replication-group-id", "orders"), StringComparison.Ordinal);
        Assert.Contains("(ReplicationGroupNotFoundFault)", await Aws.RefusedAsync(
            "create-snapshot", "--snapshot-name", "monday", "--replication-group-id", "nobody"), StringComparison.Ordinal);
    }
}
