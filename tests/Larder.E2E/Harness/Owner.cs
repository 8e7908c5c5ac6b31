using Larder.Contract;
using Larder.Contract.Client;
using Larder.Contract.ElastiCache;
using Larder.Contract.Shapes;
using Larder.Contract.SigV4;

namespace Larder.E2E.Harness;

/// <summary>An owner of caches: one access key, one region, typed calls over the wire.</summary>
public sealed class Owner(HttpClient http, Uri endpoint, AccessKey key, string region)
{
    private readonly QueryClient _client = new(http, endpoint, key, region, TimeProvider.System);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Task<TOut> SendAsync<TIn, TOut>(Operation<TIn, TOut> operation, TIn input)
        where TIn : class, IShape<TIn>
        where TOut : class, IShape<TOut> => _client.SendAsync(operation, input, Cancellation);

    public async Task<ReplicationGroup> CreateGroupAsync(
        string id, Func<CreateReplicationGroupMessage, CreateReplicationGroupMessage>? change = null)
    {
        var message = new CreateReplicationGroupMessage
        {
            ReplicationGroupId = id,
            ReplicationGroupDescription = "made by a test",
            CacheNodeType = "cache.t3.micro",
        };
        return (await SendAsync(ElastiCacheOperations.CreateReplicationGroup, change?.Invoke(message) ?? message)).ReplicationGroup!;
    }

    public async Task<CacheCluster> CreateClusterAsync(
        string id, string engine = "memcached", int nodes = 1, Func<CreateCacheClusterMessage, CreateCacheClusterMessage>? change = null)
    {
        var message = new CreateCacheClusterMessage
        {
            CacheClusterId = id,
            Engine = engine,
            NumCacheNodes = nodes,
            CacheNodeType = "cache.t3.micro",
        };
        return (await SendAsync(ElastiCacheOperations.CreateCacheCluster, change?.Invoke(message) ?? message)).CacheCluster!;
    }

    public async Task<ReplicationGroup> GroupAsync(string id) =>
        (await SendAsync(ElastiCacheOperations.DescribeReplicationGroups, new() { ReplicationGroupId = id })).ReplicationGroups![0];

    public async Task<CacheCluster> ClusterAsync(string id) =>
        (await SendAsync(ElastiCacheOperations.DescribeCacheClusters, new() { CacheClusterId = id, ShowCacheNodeInfo = true })).CacheClusters![0];

    public async Task<IReadOnlyList<ReplicationGroup>> GroupsAsync() =>
        (await SendAsync(ElastiCacheOperations.DescribeReplicationGroups, new())).ReplicationGroups ?? [];

    public async Task<IReadOnlyList<CacheCluster>> ClustersAsync() =>
        (await SendAsync(ElastiCacheOperations.DescribeCacheClusters, new())).CacheClusters ?? [];

    /// <summary>Messages of one resource, oldest first.</summary>
    public async Task<IReadOnlyList<string>> EventsAsync(string sourceType, string id)
    {
        var messages = new List<string>();
        string? marker = null;
        do
        {
            var page = await SendAsync(ElastiCacheOperations.DescribeEvents, new() { SourceType = sourceType, SourceIdentifier = id, Marker = marker });
            messages.AddRange((page.Events ?? []).Select(one => one.Message!));
            marker = page.Marker;
        }
        while (!string.IsNullOrEmpty(marker));
        return messages;
    }

    public Task DeleteGroupAsync(string id) =>
        SendAsync(ElastiCacheOperations.DeleteReplicationGroup, new() { ReplicationGroupId = id });

    public Task DeleteClusterAsync(string id) =>
        SendAsync(ElastiCacheOperations.DeleteCacheCluster, new() { CacheClusterId = id });

    public Task<ReplicationGroup> GroupUntilAsync(string id, string status) => Until.SeenAsync(
        async () => await GroupAsync(id) is var group && group.Status == status ? group : null, $"{id} is {status}");

    public Task<CacheCluster> ClusterUntilAsync(string id, string status) => Until.SeenAsync(
        async () => await ClusterAsync(id) is var cluster && cluster.CacheClusterStatus == status ? cluster : null, $"{id} is {status}");

    public async Task<ReplicationGroup> AvailableGroupAsync(
        string id, Func<CreateReplicationGroupMessage, CreateReplicationGroupMessage>? change = null)
    {
        await CreateGroupAsync(id, change);
        return await GroupUntilAsync(id, "available");
    }

    /// <summary>A primary and this many replicas, with automatic failover.</summary>
    public Task<ReplicationGroup> ReplicatedGroupAsync(
        string id, int replicas = 1, Func<CreateReplicationGroupMessage, CreateReplicationGroupMessage>? change = null) =>
        AvailableGroupAsync(id, message =>
        {
            var replicated = message with { NumCacheClusters = replicas + 1, AutomaticFailoverEnabled = true };
            return change?.Invoke(replicated) ?? replicated;
        });

    public Task TestFailoverAsync(string id) =>
        SendAsync(ElastiCacheOperations.TestFailover, new() { ReplicationGroupId = id, NodeGroupId = "0001" });

    /// <summary>Available, with another primary than this.</summary>
    public Task<ReplicationGroup> FailedOverAsync(string id, string from) => Until.SeenAsync(
        async () => await GroupAsync(id) is { Status: "available" } group && group.Primary().CacheClusterId != from ? group : null,
        $"{id} has failed over from {from}");

    public async Task<CacheCluster> AvailableClusterAsync(
        string id, string engine = "memcached", int nodes = 1, Func<CreateCacheClusterMessage, CreateCacheClusterMessage>? change = null)
    {
        await CreateClusterAsync(id, engine, nodes, change);
        return await ClusterUntilAsync(id, "available");
    }

    public Task GoneGroupAsync(string id) => Until.TrueAsync(
        async () => await Refusals.CodeOfAsync(() => GroupAsync(id)) == "ReplicationGroupNotFoundFault", $"{id} is gone");

    public Task GoneClusterAsync(string id) => Until.TrueAsync(
        async () => await Refusals.CodeOfAsync(() => ClusterAsync(id)) == "CacheClusterNotFound", $"{id} is gone");
}
