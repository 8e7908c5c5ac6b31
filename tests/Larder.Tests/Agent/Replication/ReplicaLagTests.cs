using Larder.Agent.Replication;
using Larder.Model.Nodes;
using Larder.Tests.ReplicationGroups;

namespace Larder.Tests.Agent.Replication;

/// <summary>What a primary makes of its replicas' confirmations. Time is in seconds.</summary>
public sealed class ReplicaLagTests
{
    private const string Replica = "127.64.0.2";
    private readonly ReplicaLag _lag = new();

    [Fact]
    public void One_that_is_online_is_behind_until_it_confirms_more_than_was_written_when_it_came()
    {
        Assert.True(Behind(written: 100, confirmed: 0, at: 0));
        Assert.True(_lag.WaitsForAny);
        // What it loaded reaches this far; that the stream reaches it is not said yet.
        Assert.True(Behind(written: 150, confirmed: 100, at: 1));

        Assert.False(Behind(written: 200, confirmed: 101, at: 2));
        Assert.False(_lag.WaitsForAny);
    }

    [Fact]
    public void One_that_confirms_what_was_written_three_seconds_ago_keeps_up_and_one_that_does_not_lags()
    {
        Confirmed();

        Assert.False(Behind(written: 1_000, confirmed: 200, at: 2));
        Assert.False(Behind(written: 5_000, confirmed: 1_000, at: 5));
        Assert.True(Behind(written: 9_000, confirmed: 4_999, at: 8));
        Assert.False(Behind(written: 9_000, confirmed: 5_000, at: 8.5));
    }

    [Fact]
    public void However_much_a_primary_writes_in_an_instant_nobody_lags_before_the_time_is_over()
    {
        Confirmed();

        Assert.False(Behind(written: 100_000_000, confirmed: 101, at: 1));
        Assert.False(Behind(written: 100_000_000, confirmed: 101, at: 3.9));
        Assert.True(Behind(written: 100_000_000, confirmed: 101, at: 4));
    }

    [Fact]
    public void An_idle_primary_has_nobody_behind()
    {
        Confirmed();

        for (var at = 1; at < 100; at++) Assert.False(Behind(written: 101, confirmed: 101, at));
    }

    [Fact]
    public void One_that_went_and_came_again_has_to_confirm_anew()
    {
        Confirmed();
        Assert.True(_lag.Of(200, [new(Replica, Online: false, 101)], At(1)).Single().Behind);
        Assert.False(_lag.WaitsForAny);

        Assert.True(Behind(written: 300, confirmed: 300, at: 1.5));
        Assert.False(Behind(written: 300, confirmed: 301, at: 2));
    }

    [Fact]
    public void Each_replica_is_measured_by_itself()
    {
        Confirmed();

        var seen = _lag.Of(200, [new(Replica, Online: true, 150), new("127.64.0.3", Online: true, 0), new("127.64.0.4", Online: false, 0)], At(1));

        Assert.Equal([new(Replica, Behind: false), new("127.64.0.3", Behind: true), new ReplicaSeen("127.64.0.4", Behind: true)], seen);
        Assert.True(_lag.WaitsForAny);
    }

    // It came when 100 bytes were written, and has confirmed one more.
    private void Confirmed()
    {
        Behind(written: 100, confirmed: 0, at: -4);
        Assert.False(Behind(written: 101, confirmed: 101, at: 0));
    }

    private bool Behind(long written, long confirmed, double at) =>
        _lag.Of(written, [new(Replica, Online: true, confirmed)], At(at)).Single().Behind;

    private static DateTimeOffset At(double seconds) => Groups.Start.AddSeconds(seconds);
}
