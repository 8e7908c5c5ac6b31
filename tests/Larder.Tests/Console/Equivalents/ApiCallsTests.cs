using Larder.Console.Equivalents;
using Larder.Contract.Ec2;
using Larder.Contract.ElastiCache;
using Larder.Model.CacheClusters;
using Larder.Model.ReplicationGroups;
using Larder.Server.CacheClusters;
using Larder.Server.ReplicationGroups;
using Larder.Server.Vpcs;

namespace Larder.Tests.Console.Equivalents;

public sealed class ApiCallsTests
{
    [Fact]
    public void Every_member_of_a_request_for_a_group_reaches_the_server_by_the_contract_s_name()
    {
        var request = SaidRequests.Full<ReplicationGroupRequest>();

        var read = CreateReplicationGroup.RequestOf(ContractMessages.Of<CreateReplicationGroupMessage>(ApiCalls.Of(request)[^1]));

        AssertSame(request, read);
    }

    [Fact]
    public void Every_member_of_a_request_for_a_cluster_reaches_the_server_by_the_contract_s_name()
    {
        var request = SaidRequests.Full<CacheClusterRequest>();

        var read = CreateCacheCluster.RequestOf(ContractMessages.Of<CreateCacheClusterMessage>(ApiCalls.Of(request)[^1]));

        AssertSame(request, read);
    }

    [Fact]
    public void What_was_not_said_is_no_member()
    {
        Assert.Equal(["ReplicationGroupId", "ReplicationGroupDescription"], Names(ApiCalls.Of(new ReplicationGroupRequest { Id = "a", Description = "b" })[^1]));
        Assert.Equal(["CacheClusterId"], Names(ApiCalls.Of(new CacheClusterRequest { Id = "a", SecurityGroups = [] })[^1]));
    }

    [Fact]
    public void Groups_that_are_made_in_place_come_first_and_the_cache_is_in_them()
    {
        Assert.Equal(
            ["CreateCacheSubnetGroup", "CreateSecurityGroup", "AuthorizeSecurityGroupIngress", "CreateReplicationGroup"],
            Calls.OrdersInGroups.Select(call => call.Operation));
        var cache = ContractMessages.Of<CreateReplicationGroupMessage>(Calls.OrdersInGroups[^1]);
        Assert.Equal("my-first-subnet-group", cache.CacheSubnetGroupName);
        Assert.Equal(["sg-1", "answered"], cache.SecurityGroupIds);
        Assert.All(Calls.OrdersInGroups, call => ContractMessages.Of(call));
        Assert.Equal(3, ApiCalls.Of(Calls.Pages, Calls.Groups with { SubnetGroup = null }).Count);
        Assert.Equal(2, ApiCalls.Of(Calls.Pages, new(SecurityGroup: new(Calls.Groups.SecurityGroup!.Request))).Count);
    }

    [Fact]
    public void The_rules_of_a_security_group_reach_the_server_as_they_are()
    {
        var message = ContractMessages.Of<AuthorizeSecurityGroupIngressRequest>(Calls.OrdersInGroups[2]);

        var read = Assert.Single(PermissionShape.Read(message.IpPermissions, null, null, null, null));

        var said = Calls.Groups.SecurityGroup!.Ingress[0];
        Assert.Equal((said.Protocol, said.FromPort, said.ToPort), (read.Protocol, read.FromPort, read.ToPort));
        Assert.Equal([said.Ipv4Ranges, said.Ipv6Ranges, said.PrefixLists], [read.Ipv4Ranges, read.Ipv6Ranges, read.PrefixLists]);
        Assert.Equal(said.Groups, read.Groups);
    }

    private static IEnumerable<string> Names(ApiCall call) => call.Members.Select(member => member.Name);

    private static void AssertSame<T>(T request, T read)
        where T : CacheRequest => Assert.All(SaidRequests.Members(typeof(T)), member => Assert.Equal(member.GetValue(request), member.GetValue(read)));
}
