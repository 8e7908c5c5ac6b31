using System.Net;
using Larder.Contract.ElastiCache;

namespace Larder.Bench;

/// <summary>One-node caches of the service under test.</summary>
internal static class Caches
{
    private static readonly TimeSpan _poll = TimeSpan.FromMilliseconds(2);

    public static Task CreateAsync(Service service, string id) => service.Api.SendAsync(
        ElastiCacheOperations.CreateReplicationGroup,
        new()
        {
            ReplicationGroupId = id,
            ReplicationGroupDescription = "bench",
            Engine = "redis",
            CacheNodeType = "cache.t3.micro",
        },
        CancellationToken.None);

    /// <summary>Describes it until it is available; its primary endpoint.</summary>
    public static async Task<IPEndPoint> AvailableAsync(Service service, string id)
    {
        while (true)
        {
            var group = (await DescribeAsync(service, id)).ReplicationGroups![0];
            if (group is { Status: "available", NodeGroups: [{ PrimaryEndpoint: { Address: { } address, Port: { } port } }] })
                return new IPEndPoint(IPAddress.Parse(address), port);
            await Task.Delay(_poll, TimeProvider.System, CancellationToken.None);
        }
    }

    public static Task<ReplicationGroupMessage> DescribeAsync(Service service, string? id) => service.Api.SendAsync(
        ElastiCacheOperations.DescribeReplicationGroups, new() { ReplicationGroupId = id }, CancellationToken.None);
}
