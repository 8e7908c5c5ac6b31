using Larder.Contract.ElastiCache;
using Larder.E2E.Harness;
using StackExchange.Redis;

namespace Larder.E2E.Consistency;

/// <summary>Where the faults are: a server on a small disk of its own, and the groups that they hit.</summary>
internal sealed class Arena(MountNamespace space, EnginePrograms programs, LarderServer server) : IAsyncDisposable
{
    /// <summary>A node that dies again soon after its start is brought back after up to half a minute.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromSeconds(90);

    public static readonly IReadOnlyDictionary<string, int> Replicas =
        new Dictionary<string, int> { ["one"] = 1, ["two"] = 2, ["three"] = 3 };

    /// <summary>Programs that a group can be updated to, one after the other.</summary>
    private const int Updates = 10;
    private const int Later = 90;
    private readonly Dictionary<string, int> _updated = [];

    public LarderServer Server => server;
    public Owner Owner => server.Owner();

    public static async Task<Arena> OpenAsync()
    {
        var space = await MountNamespace.CreateAsync("""mount -t tmpfs -o size=64m tmpfs "$1" """);
        var programs = await EnginePrograms.CreateAsync();
        LarderServer? server = null;
        try
        {
            server = await LarderServer.StartAsync(new()
            {
                Home = space.Directory,
                Namespace = space,
                Environment = EnginePrograms.Settings(
                    [EnginePrograms.Installed("redis-server"), .. Enumerable.Range(Later, Updates).Select(patch => programs.Redis(programs.LaterRedis(patch)))])
                    .Environment.Append(new("LARDER_Hosts__Overcommit", "true")).ToDictionary(),
            });
            var arena = new Arena(space, programs, server);
            foreach (var (id, replicas) in Replicas)
                await arena.Owner.ReplicatedGroupAsync(id, replicas, message => message with { EngineVersion = programs.RedisVersion });
            return arena;
        }
        catch
        {
            if (server is not null) await server.DisposeAsync();
            programs.Dispose();
            await space.DisposeAsync();
            throw;
        }
    }

    /// <summary>To the next version, while there is one.</summary>
    public async Task UpdateAsync(string id)
    {
        var next = _updated[id] = _updated.GetValueOrDefault(id, Later - 1) + 1;
        var result = await Owner.SendAsync(ElastiCacheOperations.BatchApplyUpdateAction,
            new() { ServiceUpdateName = EnginePrograms.UpdateTo(programs.LaterRedis(next)), ReplicationGroupIds = [id] });
        Assert.Empty(result.UnprocessedUpdateActions ?? []);
    }

    /// <summary>Available, with the members that were asked for, all following the primary.</summary>
    public async Task<ReplicationGroup> SettledAsync(string id, int replicas)
    {
        try
        {
            return await Until.SeenAsync(
                async () => await Owner.GroupAsync(id) is { Status: "available" } group && group.Replicas().Count == replicas
                    && await FollowsAsync(group) ? group : null,
                $"{id} is available with {replicas} replicas", Settling);
        }
        catch (TimeoutException late)
        {
            var said = await Owner.EventsAsync("replication-group", id);
            throw new InvalidOperationException(
                $"{late.Message}: {await Owner.GroupAsync(id)}\n{string.Join('\n', said.TakeLast(10))}\n{server.Output}", late);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        programs.Dispose();
        await space.DisposeAsync();
    }

    // The engines' own word for it: describe answers are what the server believes.
    private static async Task<bool> FollowsAsync(ReplicationGroup group)
    {
        try
        {
            foreach (var member in group.NodeGroups![0].NodeGroupMembers!)
            {
                await using var client = await RedisClient.ConnectAsync(member.ReadEndpoint!);
                var info = await client.InfoAsync();
                var follows = info["role"] == "slave" && info["master_link_status"] == "up"
                    && info["master_host"] == group.Primary().ReadEndpoint!.Address;
                if (follows == (member.CurrentRole == "primary")) return false;
            }

            return true;
        }
        catch (RedisException)
        {
            // Gone since it was described.
            return false;
        }
    }
}
