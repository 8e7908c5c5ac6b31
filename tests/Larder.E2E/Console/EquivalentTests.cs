using System.Text.Json;
using System.Text.RegularExpressions;
using Larder.Console.Equivalents;
using Larder.Contract.Ec2;
using Larder.Contract.ElastiCache;
using Larder.E2E.Clients;
using Larder.E2E.Harness;
using Larder.Model.CacheClusters;
using Larder.Model.ReplicationGroups;
using Larder.Tests.Console.Equivalents;

namespace Larder.E2E.Console;

/// <summary>What the panel beside the wizard says, given to the tools that it is for.</summary>
public sealed partial class EquivalentTests(ConsoleHost host) : ConsoleTest(host)
{
    // Whatever a shell or the CLI's shorthand would take apart.
    private const string Harmful = "it's $(touch /tmp/larder-e2e-harm) `id` \"두 줄\"\n${HOME} a,b=c [1]";

    [Fact]
    public async Task The_command_for_a_group_makes_what_the_request_makes()
    {
        var elsewhere = Host.NewRegion();

        var first = new MadeFirst(
            new("My-First-Subnet-Group", "file:///etc/passwd", await SubnetsAsync(Region)),
            new(new() { Name = "shop", Description = "lets the shop in", VpcId = await VpcAsync(Region) }) { Ingress = Ingress });
        await CommandAsync(ApiCalls.Of(Orders(Region), first));

        await Server.Owner(elsewhere).SendAsync(ElastiCacheOperations.CreateCacheSubnetGroup, new()
        {
            CacheSubnetGroupName = "My-First-Subnet-Group",
            CacheSubnetGroupDescription = "file:///etc/passwd",
            SubnetIds = await SubnetsAsync(elsewhere),
        });
        var group = await Server.Owner(elsewhere).SendAsync(Ec2Operations.CreateSecurityGroup, new() { GroupName = "shop", Description = "lets the shop in" });
        await Server.Owner(elsewhere).SendAsync(
            ElastiCacheOperations.CreateReplicationGroup,
            ContractMessages.Of<CreateReplicationGroupMessage>(ApiCalls.Of(Orders(elsewhere) with { SecurityGroups = [group.GroupId!] })[^1]));

        Assert.Equal(await SeenAsync(elsewhere, "orders"), await SeenAsync(Region, "orders"));
        var made = (await Owner.SendAsync(Ec2Operations.DescribeSecurityGroups, new())).SecurityGroups!.Single(one => one.GroupName == "shop");
        Assert.Equal("10.0.0.0/8", Assert.Single(Assert.Single(made.IpPermissions!).IpRanges!).CidrIp);
        Assert.False(File.Exists("/tmp/larder-e2e-harm"));
    }

    [Fact]
    public async Task The_command_for_a_cluster_makes_what_the_request_makes()
    {
        var elsewhere = Host.NewRegion();

        await CommandAsync(ApiCalls.Of(Pages(Region)));
        await Server.Owner(elsewhere).SendAsync(
            ElastiCacheOperations.CreateCacheCluster, ContractMessages.Of<CreateCacheClusterMessage>(ApiCalls.Of(Pages(elsewhere))[^1]));

        var (made, asked) = (await Owner.ClusterUntilAsync("pages", "available"), await Server.Owner(elsewhere).ClusterUntilAsync("pages", "available"));
        Assert.Equal(Neutral(asked, elsewhere), Neutral(made, Region));
    }

    [Fact]
    public async Task Terraform_reads_the_configuration_and_its_provider_has_the_arguments()
    {
        // Half of a surrogate pair is no text that HCL could hold.
        var hostile = Calls.Hostile.Where(text => text != "\ud800").ToList();
        var tagged = Calls.Orders with { Tags = [.. hostile.Select((text, index) => KeyValuePair.Create($"tag {index:00}", (string?)text))] };
        IReadOnlyList<ApiCall>[] all =
        [
            ApiCalls.Of(SaidRequests.Full<ReplicationGroupRequest>(), Calls.Groups), ApiCalls.Of(SaidRequests.Full<CacheClusterRequest>()),
            Calls.OrdersInGroups, ApiCalls.Of(tagged),
        ];

        var files = await TerraformFile.ReadAsync([.. all.Select(calls => TerraformText.Of(calls, Calls.Place))]);

        Assert.Empty(files.SelectMany(file => file.Unknown));
        Assert.Equal(
            ["aws_elasticache_replication_group", "aws_elasticache_subnet_group", "aws_security_group"], files[0].Resources.Select(resource => resource.Type).Order());
        var cache = files[2].Resources.Single(resource => resource.Type == "aws_elasticache_replication_group").Arguments;
        Assert.Equal("${aws_elasticache_subnet_group.my-first-subnet-group.name}", (string?)cache["subnet_group_name"]);
        Assert.Equal(hostile, files[3].Resources.Single().Arguments["tags"]!.AsObject().Select(tag => TerraformFile.Literal(tag.Value)));
    }

    private static IReadOnlyList<Model.Vpcs.PermissionRequest> Ingress =>
        [new() { Protocol = "tcp", FromPort = 6380, ToPort = 6380, Ipv4Ranges = [new("10.0.0.0/8", "the office")] }];

    private static ReplicationGroupRequest Orders(string region) => new()
    {
        Id = "Orders",
        Description = Harmful,
        Engine = "redis",
        NodeType = "cache.t3.micro",
        ReplicasPerNodeGroup = 1,
        AutomaticFailover = true,
        MultiAz = true,
        Port = 6380,
        SubnetGroup = "my-first-subnet-group",
        PreferredZones = [region + "b", region + "a"],
        MaintenanceWindow = "sun:05:00-sun:06:00",
        SnapshotWindow = "09:00-10:00",
        AutoMinorVersionUpgrade = false,
        Tags = [new("팀", Harmful), new("plain", "shop"), new("empty", "")],
    };

    private static CacheClusterRequest Pages(string region) => new()
    {
        Id = "pages",
        Engine = "memcached",
        NodeType = "cache.t3.micro",
        NumCacheNodes = 2,
        AzMode = "cross-az",
        PreferredZones = [region + "a", region + "c"],
        Tags = [new("team", "shop"), new("url", "https://example.com/")],
    };

    private async Task CommandAsync(IReadOnlyList<ApiCall> calls)
    {
        var environment = Credentials.Of(Server);
        // The panel is for Debian's CLI, whatever else is called so here.
        environment["PATH"] = "/usr/bin:/bin";
        await Tool.OutputAsync("/bin/bash", ["-c", AwsCliText.Of(calls, new(Server.Endpoint, Region))], environment);
    }

    private async Task<string> SeenAsync(string region, string id)
    {
        var owner = Server.Owner(region);
        var group = await owner.GroupUntilAsync(id, "available");
        var members = await owner.ClustersAsync();
        var tags = await owner.SendAsync(ElastiCacheOperations.ListTagsForResource, new() { ResourceName = group.ARN! });
        var subnets = (await owner.SendAsync(ElastiCacheOperations.DescribeCacheSubnetGroups, new() { CacheSubnetGroupName = "my-first-subnet-group" })).CacheSubnetGroups![0];
        // In the order of their ids, which are by chance.
        var zones = subnets.Subnets!.Select(subnet => subnet.SubnetAvailabilityZone!.Name).Order(StringComparer.Ordinal);
        return Neutral(new { group, members, tags, subnets.CacheSubnetGroupName, subnets.CacheSubnetGroupDescription, zones }, region);
    }

    private async Task<string[]> SubnetsAsync(string region) =>
        [.. (await Server.Owner(region).SendAsync(Ec2Operations.DescribeSubnets, new())).Subnets!.Select(subnet => subnet.SubnetId!)];

    private async Task<string> VpcAsync(string region) => (await Server.Owner(region).SendAsync(Ec2Operations.DescribeVpcs, new())).Vpcs![0].VpcId!;

    /// <summary>Without what no two caches have in common: ids, addresses, times, the region.</summary>
    private static string Neutral(object seen, string region) =>
        Own().Replace(JsonSerializer.Serialize(seen), "*").Replace(region, "region", StringComparison.Ordinal);

    [GeneratedRegex(@"127\.\d+\.\d+\.\d+|\d{4}-\d\d-\d\dT[^""]*|(sg|subnet|vpc)-[0-9a-f]+")]
    private static partial Regex Own();
}
