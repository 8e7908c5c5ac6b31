using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;

namespace Larder.Tests.ReplicationGroups;

public sealed class ReaderPlanTests
{
    [Fact]
    public void One_replica_in_sync_listens_on_the_reader_endpoint_itself()
    {
        var plan = ReaderPlan.Of(Pair.Orders());

        Assert.Equal(("orders-002", ""), (plan.Direct, plan.Spread));
    }

    public static TheoryData<CacheNode> NotInSync => new(
        Replica with { State = NodeState.Exited, LinkUp = false },
        Replica with { SilentSince = Groups.Start },
        Replica with { LinkUp = false },
        Replica with { Behind = true },
        Replica with { Follows = "127.64.0.3" });

    [Theory]
    [MemberData(nameof(NotInSync))]
    public void A_replica_that_is_dead_hung_or_lagging_is_given_no_readers_and_without_another_the_primary_is(CacheNode replica)
    {
        var plan = ReaderPlan.Of(Pair.With(_ => replica));

        Assert.Equal(("orders-001", ""), (plan.Direct, plan.Spread));
    }

    [Fact]
    public void Several_are_spread_over_and_one_that_lags_is_left_out()
    {
        var group = Pair.Orders();
        var (third, fourth) = (Another(group, 3), Another(group, 4));
        var four = group with { Nodes = [.. group.Nodes, third, fourth] };

        var plan = ReaderPlan.Of(four);
        Assert.Equal((null, "127.64.0.2 127.64.0.3 127.64.0.4"), (plan.Direct, plan.Spread));

        plan = ReaderPlan.Of(four.With(third with { Behind = true }));
        Assert.Equal((null, "127.64.0.2 127.64.0.4"), (plan.Direct, plan.Spread));
    }

    private static CacheNode Replica => Pair.Orders().Nodes[1];

    private static CacheNode Another(ReplicationGroup group, int number) => group.Nodes[1] with
    {
        ClusterId = FormattableString.Invariant($"orders-00{number}"),
        Key = FormattableString.Invariant($"n-{number}"),
        Address = FormattableString.Invariant($"127.64.0.{number}"),
    };
}
