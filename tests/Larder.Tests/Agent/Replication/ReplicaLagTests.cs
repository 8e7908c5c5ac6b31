using Larder.Agent.Replication;
using static Larder.Tests.ReplicationGroups.Groups;

namespace Larder.Tests.Agent.Replication;

/// <summary>A replica is in sync when its primary has heard it confirm.</summary>
public sealed class ReplicaLagTests
{
    private readonly ReplicaLag _lag = new();

    [Fact]
    public void One_that_has_confirmed_nothing_since_it_came_is_behind_however_idle_its_primary_is()
    {
        Assert.True(Behind(0, written: 100, confirmed: 100));
        Assert.True(Behind(10, written: 100, confirmed: 100));
        Assert.True(_lag.WaitsForAny);

        Assert.False(Behind(11, written: 114, confirmed: 114));
        Assert.False(_lag.WaitsForAny);
    }

    [Fact]
    public void One_that_has_not_confirmed_what_was_written_three_seconds_ago_is_behind_until_it_has()
    {
        Behind(0, written: 100, confirmed: 100);
        Assert.False(Behind(1, written: 1_000_000, confirmed: 114));
        Assert.False(Behind(3, written: 1_000_000, confirmed: 114));

        Assert.True(Behind(4, written: 1_000_000, confirmed: 114));

        Assert.False(Behind(5, written: 2_000_000, confirmed: 1_000_000));
    }

    [Fact]
    public void One_that_comes_anew_has_to_confirm_anew()
    {
        Behind(0, written: 100, confirmed: 100);
        Assert.False(Behind(1, written: 114, confirmed: 114));

        Assert.True(Behind(2, written: 114, confirmed: 114, online: false));
        Assert.True(Behind(3, written: 114, confirmed: 114));
    }

    private bool Behind(double seconds, long written, long confirmed, bool online = true) =>
        Assert.Single(_lag.Of(written, [new("127.64.0.2", online, confirmed)], Start + TimeSpan.FromSeconds(seconds))).Behind;
}
