using Larder.Agent.Engines;

namespace Larder.Tests.Agent;

/// <summary>Texts of Redis 7.0.15's INFO memory.</summary>
public sealed class UsedMemoryTests
{
    [Fact]
    public void What_is_held_for_replicas_beyond_the_backlog_does_not_count() => Assert.Equal(
        900, RedisConnection.UsedMemoryIn("# Memory\r\nused_memory:1000\r\nused_memory_human:1000B\r\nmem_not_counted_for_evict:100\r\nmem_clients_slaves:100\r\n"));

    [Fact]
    public void An_engine_that_counts_all_counts_all() => Assert.Equal(1000, RedisConnection.UsedMemoryIn("# Memory\r\nused_memory:1000\r\n"));

    [Fact]
    public void What_was_not_said_is_not_known() => Assert.Null(RedisConnection.UsedMemoryIn("# Memory\r\n"));
}
