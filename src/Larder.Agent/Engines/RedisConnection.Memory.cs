using System.Globalization;
using Larder.Model.Nodes;
using StackExchange.Redis;

namespace Larder.Agent.Engines;

internal sealed partial class RedisConnection
{
    public async Task<long?> UsedMemoryAsync(CancellationToken cancellation)
    {
        try
        {
            return UsedMemoryIn((string?)await SendAsync("INFO", "memory").WaitAsync(cancellation) ?? "");
        }
        catch (Exception fault) when (fault is RedisException or TimeoutException)
        {
            throw new NodeOrderException($"the node did not answer: {fault.Message}", fault);
        }
    }

    /// <summary>As the engine itself compares it with maxmemory: without what it holds for replicas beyond the backlog.</summary>
    internal static long? UsedMemoryIn(string info) =>
        NumberIn(info, "used_memory") is { } used ? used - (NumberIn(info, "mem_not_counted_for_evict") ?? 0) : null;

    private static long? NumberIn(string info, string name) =>
        long.TryParse(FieldIn(info, name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
