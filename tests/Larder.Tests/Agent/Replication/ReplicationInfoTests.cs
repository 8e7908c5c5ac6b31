using Larder.Agent.Replication;
using Larder.Model.Nodes;

namespace Larder.Tests.Agent.Replication;

/// <summary>Texts of Redis 7.0.15, as it said them.</summary>
public sealed class ReplicationInfoTests
{
    private const string Ended = "master_failover_state:no-failover\r\nsecond_repl_offset:-1\r\nrepl_backlog_active:1\r\nrepl_backlog_size:1048576\r\n";

    private const string Primary =
        "# Replication\r\nrole:master\r\nconnected_slaves:2\r\n"
        + "slave0:ip=127.64.0.2,port=6379,state=online,offset=50,lag=1\r\n"
        + "slave1:ip=127.64.0.3,port=6379,state=wait_bgsave,offset=0,lag=0\r\n"
        + "master_replid:a5acf30674c52ca94fc3b32b19b4356b1f758e36\r\nmaster_replid2:0000000000000000000000000000000000000000\r\n"
        + "master_repl_offset:64\r\n" + Ended
        + "# Clients\r\nconnected_clients:4\r\ncluster_connections:0\r\nmaxclients:10000\r\n";

    private const string InSync =
        "# Replication\r\nrole:slave\r\nmaster_host:127.64.0.1\r\nmaster_port:6379\r\nmaster_link_status:up\r\n"
        + "master_last_io_seconds_ago:2\r\nmaster_sync_in_progress:0\r\nslave_read_repl_offset:57\r\nslave_repl_offset:50\r\n"
        + "slave_priority:100\r\nslave_read_only:1\r\nreplica_announced:1\r\nconnected_slaves:0\r\n"
        + "master_replid:a5acf30674c52ca94fc3b32b19b4356b1f758e36\r\nmaster_replid2:0000000000000000000000000000000000000000\r\n"
        + "master_repl_offset:50\r\n" + Ended;

    private const string NeverSynced =
        "# Replication\r\nrole:slave\r\nmaster_host:127.64.0.1\r\nmaster_port:6379\r\nmaster_link_status:down\r\n"
        + "master_last_io_seconds_ago:-1\r\nmaster_sync_in_progress:0\r\nslave_read_repl_offset:1\r\nslave_repl_offset:1\r\n"
        + "master_link_down_since_seconds:-1\r\nslave_priority:100\r\nslave_read_only:1\r\nreplica_announced:1\r\nconnected_slaves:0\r\n"
        + "master_replid:dad3dc0d4f59745af475b103349b1741130e18bc\r\nmaster_replid2:0000000000000000000000000000000000000000\r\n"
        + "master_repl_offset:0\r\n" + Ended;

    [Fact]
    public void A_primary_tells_what_it_has_written_who_follows_and_who_is_connected_besides_Larder()
    {
        var info = new ReplicationInfo(Primary);

        Assert.Equal((NodeRole.Primary, null, 64L, 3), (info.Role, info.Follows, info.Offset, info.Clients));
        Assert.Equal(("a5acf30674c52ca94fc3b32b19b4356b1f758e36", new string('0', 40)), (info.History, info.HistoryBefore));
        Assert.Equal([new("127.64.0.2", Online: true, 50), new ReplicaProgress("127.64.0.3", Online: false, 0)], info.Replicas);
    }

    [Fact]
    public void A_replica_in_sync_tells_whom_it_follows_and_what_it_has_applied_not_what_it_has_read()
    {
        var info = new ReplicationInfo(InSync);

        Assert.Equal((NodeRole.Replica, "127.64.0.1", true, 50L), (info.Role, info.Follows, info.LinkUp, info.Offset));
        Assert.Equal("a5acf30674c52ca94fc3b32b19b4356b1f758e36", info.History);
        Assert.Empty(info.Replicas);
    }

    [Fact]
    public void A_replica_that_never_had_anything_has_nothing_not_one_byte_and_so_has_one_that_is_being_given_all()
    {
        var synchronising = NeverSynced.Replace("master_sync_in_progress:0", "master_sync_in_progress:1", StringComparison.Ordinal);

        Assert.Equal((false, NodeReplication.Nothing), Read(NeverSynced));
        Assert.Equal((false, NodeReplication.Nothing), Read(synchronising));
        // Whatever it calls its link meanwhile.
        Assert.Equal((false, NodeReplication.Nothing), Read(synchronising.Replace("link_status:down", "link_status:up", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_replica_of_an_idle_primary_may_really_have_one_byte_or_none() =>
        Assert.Equal(
            [(true, 1L), (true, 0L)],
            [Read(InSync.Replace("slave_repl_offset:50", "slave_repl_offset:1", StringComparison.Ordinal)), Read(InSync.Replace("slave_repl_offset:50", "slave_repl_offset:0", StringComparison.Ordinal))]);

    [Fact]
    public void A_replica_whose_primary_is_gone_still_has_what_it_applied()
    {
        var orphaned = InSync.Replace("master_link_status:up", "master_link_status:down", StringComparison.Ordinal);

        Assert.Equal((false, 50L), Read(orphaned));
        Assert.Equal("127.64.0.1", new ReplicationInfo(orphaned).Follows);
    }

    [Fact]
    public void One_that_was_promoted_names_the_history_that_it_goes_on_from()
    {
        var promoted = new ReplicationInfo(
            "# Replication\r\nrole:master\r\nconnected_slaves:0\r\nmaster_failover_state:no-failover\r\n"
            + "master_replid:52f7b2b7ef738bc450492612839425b6012159e2\r\nmaster_replid2:a5acf30674c52ca94fc3b32b19b4356b1f758e36\r\n"
            + "master_repl_offset:50\r\nsecond_repl_offset:51\r\n");

        Assert.Equal((NodeRole.Primary, 50L), (promoted.Role, promoted.Offset));
        Assert.Equal(("52f7b2b7ef738bc450492612839425b6012159e2", "a5acf30674c52ca94fc3b32b19b4356b1f758e36"), (promoted.History, promoted.HistoryBefore));
    }

    [Fact]
    public void What_says_nothing_of_it_is_a_primary_with_nothing()
    {
        var info = new ReplicationInfo("");

        Assert.Equal((NodeRole.Primary, 0L, 0, false), (info.Role, info.Offset, info.Clients, info.LinkUp));
        Assert.Empty(info.Replicas);
    }

    private static (bool LinkUp, long Offset) Read(string text) => new ReplicationInfo(text) is var info ? (info.LinkUp, info.Offset) : default;
}
