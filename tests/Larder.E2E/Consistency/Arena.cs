using Larder.Contract.ElastiCache;
using Larder.E2E.Harness;
using StackExchange.Redis;

namespace Larder.E2E.Consistency;

/// <summary>Where the faults are: a server on a small disk of its own, and the groups that they hit.</summary>
internal sealed class Arena(MountNamespace space, LarderServer server) : IAsyncDisposable
{
    /// <summary>A node that dies again soon after its start is brought back after up to half a minute.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromSeconds(90);

    public static readonly IReadOnlyDictionary<string, int> Replicas =
        new Dictionary<string, int> { ["one"] = 1, ["two"] = 2, ["three"] = 3 };

    public LarderServer Server => server;
    public Owner Owner => server.Owner();

    public static async Task<Arena> OpenAsync()
    {
        var space = await MountNamespace.CreateAsync("""mount -t tmpfs -o size=64m tmpfs "$1" """);
        LarderServer? server = null;
        try
        {
            server = await LarderServer.StartAsync(new()
            {
                Home = space.Directory,
                Namespace = space,
                Environment = new Dictionary<string, string?> { ["LARDER_Hosts__Overcommit"] = "true" },
            });
            var arena = new Arena(space, server);
            foreach (var (id, replicas) in Replicas) await arena.Owner.ReplicatedGroupAsync(id, replicas);
            return arena;
        }
        catch
        {
            if (server is not null) await server.DisposeAsync();
            await space.DisposeAsync();
            throw;
        }
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
