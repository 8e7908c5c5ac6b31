using Larder.Contract.ElastiCache;
using Larder.Server.Commands;
using Larder.Server.Commands.Groups;

namespace Larder.Tests.Commands.Groups;

public sealed class FailoverRulesTests
{
    private static readonly ReplicationGroup _orders = Orders("orders-001", "orders-002");

    [Fact]
    public void A_group_with_replica_and_automatic_failover_can_fail_over()
    {
        var group = FailoverRules.Check(Group.Of(_orders), to: null);

        Assert.Equal(("orders-001", 1, "127.64.0.8:6379"), (group.Primary, group.Replicas, group.Endpoint?.ToString()));
        Assert.Same(group, FailoverRules.Check(group, "orders-002"));
    }

    [Fact]
    public void Without_automatic_failover_it_tells_how_to_enable_it_and_the_way_without_it()
    {
        var group = Group.Of(_orders with { AutomaticFailover = "disabled" });

        Refuses(group, null, "automatic failover disabled", "`larder replicas orders 1 --failover`", "--to MEMBER");
        Assert.Same(group, FailoverRules.Check(group, "orders-002"));
    }

    [Fact]
    public void Without_a_replica_it_tells_how_to_get_one() =>
        Refuses(Group.Of(Orders("orders-001")), null, "no replica", "`larder replicas orders 1`");

    [Theory]
    [InlineData("orders-001", "is the primary of orders already")]
    [InlineData("orders-009", "is no member of orders")]
    public void Who_cannot_take_over_is_told_with_those_who_can(string to, string why) => Refuses(Group.Of(_orders), to, why, "orders-002");

    [Fact]
    public void Before_there_is_an_endpoint_nothing_can_fail_over() =>
        Refuses(Group.Of(_orders with { Status = "creating", NodeGroups = null }), null, "creating", "larder describe orders");

    private static void Refuses(Group group, string? to, params string[] words)
    {
        var failure = Assert.Throws<CommandFailure>(() => FailoverRules.Check(group, to));
        Assert.Equal(ExitCode.Refused, failure.ExitCode);
        Assert.All(words, word => Assert.Contains(word, $"{failure.Message} {failure.Remedy}", StringComparison.Ordinal));
    }

    private static ReplicationGroup Orders(params string[] members) => new()
    {
        ReplicationGroupId = "orders",
        Status = "available",
        AutomaticFailover = "enabled",
        NodeGroups =
        [
            new()
            {
                PrimaryEndpoint = new() { Address = "127.64.0.8", Port = 6379 },
                NodeGroupMembers = [.. members.Select(id => new NodeGroupMember { CacheClusterId = id, CurrentRole = id == members[0] ? "primary" : "replica" })],
            },
        ],
    };
}
