using System.Net;
using Larder.Agent.Processes;

namespace Larder.Tests.Agent;

public sealed class ProcTests
{
    [Fact]
    public void A_name_with_spaces_and_parentheses_moves_no_field()
    {
        var stat = ProcStat.Parse("4711 (a) b) (c) S 1 4711 4700 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 5 0 987654 1000 200");

        Assert.Equal(new ProcStat(4711, 'S', 4700, 11, 987654), stat);
        Assert.True(stat.Alive);
    }

    [Fact]
    public void A_zombie_is_dead() =>
        Assert.False(ProcStat.Parse("1 (x) Z 0 1 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 7 0").Alive);

    [Fact]
    public void We_are_alive_and_pid_zero_is_nobody()
    {
        Assert.True(ProcStat.Read(Environment.ProcessId)!.Alive);
        Assert.Null(ProcStat.Read(0));
    }

    [Fact]
    public void The_tightest_control_group_above_us_counts()
    {
        var files = new Dictionary<string, string>
        {
            ["/sys/fs/cgroup/a/b/memory.max"] = "max\n",
            ["/sys/fs/cgroup/a/memory.max"] = "1000\n",
        };

        Assert.Equal(1000, HostMemory.Smallest("MemTotal:  16 kB\n", "0::/a/b\n", files.GetValueOrDefault));
        Assert.Equal(16 * 1024, HostMemory.Smallest("MemTotal:  16 kB\n", "0::/c\n", files.GetValueOrDefault));
    }

    [Fact]
    public void A_listener_is_found_on_its_address_and_on_all_and_where_it_serves_both_families()
    {
        string[] lines =
        [
            "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode",
            "   0: 0100407F:18EB 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 111 1",
            "   1: 00000000:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 222 1",
            "   0: 00000000000000000000000000000000:1F91 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 444 1",
            "   1: 0000000000000000FFFF00000100407F:1F92 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 555 1",
            "   2: 0100407F:0050 0100007F:9999 01 00000000:00000000 00:00000000 00000000     0        0 333 1",
        ];

        Assert.Equal("111", PortHolder.Inode(lines, IPAddress.Parse("127.64.0.1"), 6379));
        Assert.Equal("222", PortHolder.Inode(lines, IPAddress.Parse("127.64.0.1"), 8080));
        Assert.Equal("444", PortHolder.Inode(lines, IPAddress.Parse("127.64.0.1"), 8081));
        Assert.Equal("555", PortHolder.Inode(lines, IPAddress.Parse("127.64.0.1"), 8082));
        Assert.Null(PortHolder.Inode(lines, IPAddress.Parse("127.64.0.1"), 80));
        Assert.Null(PortHolder.Inode(lines, IPAddress.Parse("127.64.0.2"), 6379));
    }
}
