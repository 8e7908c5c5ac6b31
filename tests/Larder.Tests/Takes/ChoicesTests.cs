using Larder.Model.CacheClusters;
using Larder.Model.Nodes;
using Larder.Model.NodeTypes;
using Larder.Model.ReplicationGroups;
using Larder.Model.Takes;
using Larder.Tests.ReplicationGroups;

namespace Larder.Tests.Takes;

public sealed class ChoicesTests
{
    private static readonly Larder.Model.Installation _installation = Installations.With(Installations.Redis7, Installations.Memcached);
    private static readonly ReplicationGroupRequest _group = new() { Id = "orders", Description = "d", NodeType = "cache.m5.large", ReplicasPerNodeGroup = 2, MultiAz = true };

    private static NodeType Type(string name) => _installation.NodeTypes.Find(name);

    [Fact]
    public void A_group_takes_its_nodes_memory_a_process_and_an_address_each_and_two_for_its_endpoints()
    {
        var takes = Taking.Of(SizedCache.Of(_group, _installation)!);

        Assert.Equal(3 * Type("cache.m5.large").RedisMaxMemoryBytes, takes.MemoryBytes);
        Assert.Equal((3, 1, 4, 5, 1, 0L), (takes.Engines, takes.Relays, takes.Processes, takes.Addresses, takes.Hosts, takes.BackupBytes));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    public void The_relay_runs_from_the_second_replica_on(int replicas, int relays) =>
        Assert.Equal(relays, Taking.Of(SizedCache.Of(_group with { ReplicasPerNodeGroup = replicas }, _installation)!).Relays);

    [Fact]
    public void Where_all_nodes_share_one_address_a_group_takes_a_port_a_node() =>
        Assert.Equal(1, Taking.Of(SizedCache.Of(_group with { ReplicasPerNodeGroup = 0 }, _installation with { SharesOneAddress = true })!).Addresses);

    [Fact]
    public void Memcached_nodes_take_what_their_type_has_for_memcached_and_no_endpoints()
    {
        var takes = Taking.Of(SizedCache.Of(new CacheClusterRequest { Id = "pages", Engine = "memcached", NodeType = "cache.t3.micro", NumCacheNodes = 3 }, _installation)!);

        Assert.Equal(3L * Type("cache.t3.micro").MemcachedMaxMemoryMegabytes << 20, takes.MemoryBytes);
        Assert.Equal((3, 3), (takes.Processes, takes.Addresses));
    }

    [Fact]
    public void A_cache_that_is_there_takes_what_placement_counts_for_it()
    {
        var group = Pair.Orders();

        var takes = Taking.Of(SizedCache.Of(group, _installation));

        Assert.Equal(group.Members().Sum(member => member.MemoryBytes), takes.MemoryBytes);
        Assert.Equal((2, 4), (takes.Processes, takes.Addresses));
    }

    [Theory]
    [InlineData("redis", "cache.nosuch")]
    [InlineData("valkey", "cache.t3.micro")]
    [InlineData("redis", null)]
    public void Nothing_is_said_as_long_as_engine_and_node_type_are_not_decided(string engine, string? type) =>
        Assert.Null(SizedCache.Of(_group with { Engine = engine, NodeType = type }, _installation));

    [Fact]
    public void The_choices_together_are_all_that_the_cache_takes()
    {
        var choices = Of(_group);

        Assert.Equal(
            [ChoiceKind.Cheapest, ChoiceKind.NodeType, ChoiceKind.Replicas, ChoiceKind.MultiAz],
            choices.All.Select(choice => choice.Kind));
        Assert.Equal(choices.Total, choices.All.Aggregate(Taking.Nothing, (sum, choice) => sum + choice.Adds));
    }

    [Fact]
    public void Multi_AZ_adds_nothing_of_its_own_and_replicas_add_all_of_theirs()
    {
        var choices = Of(_group).All.ToDictionary(choice => choice.Kind, choice => choice.Adds);

        Assert.Equal(Taking.Nothing, choices[ChoiceKind.MultiAz]);
        Assert.Equal(new Taking(2 * Type("cache.m5.large").RedisMaxMemoryBytes, 2, 1, 2, 0), choices[ChoiceKind.Replicas]);
        Assert.Equal((0, 0), (choices[ChoiceKind.NodeType].Processes, choices[ChoiceKind.NodeType].Addresses));
    }

    [Fact]
    public void The_cheapest_choice_is_one_node_of_a_micro_type_and_differs_from_itself_by_nothing()
    {
        var choices = Of(_group with { NodeType = "cache.t4g.micro", ReplicasPerNodeGroup = 0, MultiAz = false });

        Assert.Equal("cache.t4g.micro", choices.Cheapest.NodeType);
        Assert.True(choices.IsCheapest);
        Assert.Single(choices.All);
    }

    [Fact]
    public void Of_micro_types_that_hold_alike_much_the_owner_s_price_decides()
    {
        var prices = new PriceTable { Currency = "KRW", NodeHours = new Dictionary<string, decimal> { ["cache.t3.micro"] = 20, ["cache.t4g.micro"] = 21, ["cache.t2.micro"] = 22 } };

        var choices = Choices.Of(SizedCache.Of(_group with { NodeType = "cache.t4g.micro", ReplicasPerNodeGroup = 1, MultiAz = false }, _installation)!, _installation.NodeTypes, prices);

        Assert.Equal("cache.t3.micro", choices.Cheapest.NodeType);
        Assert.Equal((42m, 22m), (choices.Price!.Value.PerHour, choices.PriceDifference!.Value.PerHour));
        Assert.Equal(42m, Price.Sum(choices.All.Select(choice => choice.Price))!.Value.PerHour);
    }

    [Fact]
    public void Without_prices_there_is_no_money()
    {
        var choices = Of(_group);

        Assert.Null(choices.Price);
        Assert.All(choices.All, choice => Assert.Null(choice.Price));
    }

    [Fact]
    public void Room_is_counted_as_placement_counts_it()
    {
        Assert.True(new HostRoom(new() { HostId = "here", MemoryBytes = 100, Engines = [] }, 40, Overcommit: false).Fits(60));
        Assert.False(new HostRoom(new() { HostId = "here", MemoryBytes = 100, Engines = [] }, 40, Overcommit: false).Fits(61));
        Assert.True(new HostRoom(new() { HostId = "here", MemoryBytes = 100, Engines = [] }, 140, Overcommit: true).Fits(61));
        Assert.Equal(0, new HostRoom(new() { HostId = "here", MemoryBytes = 100, Engines = [] }, 140, Overcommit: true).FreeBytes);
    }

    private static Choices Of(ReplicationGroupRequest request) =>
        Choices.Of(SizedCache.Of(request, _installation)!, _installation.NodeTypes, PriceTable.Empty);
}
