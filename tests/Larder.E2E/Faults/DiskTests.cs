using Larder.Contract.Client;
using Larder.E2E.Harness;

namespace Larder.E2E.Faults;

/// <summary>A data directory that cannot be written: said clearly, nothing half made, and all well when it can.</summary>
public sealed class DiskTests
{
    private const string SmallDisk = """mount -t tmpfs -o size=8m tmpfs "$1" """;

    [Fact]
    public async Task On_a_full_disk_a_create_is_refused_or_says_why_and_succeeds_once_there_is_room()
    {
        await using var space = await MountNamespace.CreateAsync(SmallDisk);
        await using var server = await LarderServer.StartAsync(new() { Home = space.Directory, Namespace = space });
        var owner = server.Owner();
        var kept = await owner.AvailableGroupAsync("kept");
        await using var redis = await RedisClient.ConnectAsync(kept);
        var ballast = Path.Combine(server.Files, "ballast");
        await FillAsync(ballast);

        var refused = await RefusedForRoomAsync(owner);

        Assert.Contains("full", refused, StringComparison.Ordinal);
        Assert.Single(server.Engines);
        Assert.True(await redis.Keys.StringSetAsync("a", "b"));
        Assert.Equal("available", (await owner.GroupAsync("kept")).Status);

        File.Delete(ballast);
        var known = (await owner.GroupsAsync()).Select(group => group.ReplicationGroupId!).Append("after").ToHashSet();
        await owner.CreateGroupAsync("after");
        foreach (var id in known) await owner.GroupUntilAsync(id, "available");
        Assert.Equal(known.Count, server.Engines.Count);
        Assert.Equal(0, redis.Cuts);
    }

    [Fact]
    public async Task A_node_that_cannot_be_written_down_is_not_started_and_comes_up_when_it_can()
    {
        await using var space = await MountNamespace.CreateAsync(SmallDisk);
        await using var server = await LarderServer.StartAsync(new() { Home = space.Directory, Namespace = space });
        var owner = server.Owner();
        var kept = await owner.AvailableGroupAsync("kept");
        await using var redis = await RedisClient.ConnectAsync(kept);
        var nodes = Path.Combine(server.Home, "nodes");
        await space.RunAsync("mount", "--bind", nodes, nodes);
        await space.RunAsync("mount", "-o", "remount,bind,ro", nodes);

        await owner.CreateGroupAsync("orders");

        await owner.GroupUntilAsync("orders", "create-failed");
        Assert.Contains(await owner.EventsAsync("cache-cluster", "orders-001"), message =>
            message.Contains("cannot be written", StringComparison.Ordinal) && message.Contains("Read-only", StringComparison.Ordinal));
        Assert.Single(server.Engines);

        await space.RunAsync("umount", nodes);
        await owner.GroupUntilAsync("orders", "available");
        Assert.Equal(2, server.Engines.Count);
        Assert.Equal(0, redis.Cuts);
    }

    [Fact]
    public async Task On_a_read_only_directory_the_server_says_so_and_takes_all_over_when_it_is_not()
    {
        await using var space = await MountNamespace.CreateAsync(SmallDisk);
        await using var server = await LarderServer.StartAsync(new() { Home = space.Directory, Namespace = space });
        var owner = server.Owner();
        var kept = await owner.AvailableGroupAsync("kept");
        await using var redis = await RedisClient.ConnectAsync(kept);
        var connection = await redis.ConnectionIdAsync();
        await server.KillAsync();
        await space.RunAsync("mount", "--bind", server.Home, server.Home);
        await space.RunAsync("mount", "-o", "remount,bind,ro", server.Home);

        Assert.NotEqual(0, await server.RunToEndAsync());
        Assert.True(server.Output.Contains($"{server.Home} cannot be written", StringComparison.Ordinal), server.Output);
        Assert.DoesNotContain("   at ", server.Output, StringComparison.Ordinal);
        Assert.True(await redis.Keys.StringSetAsync("a", "b"));

        await space.RunAsync("umount", server.Home);
        await server.BeginAsync();
        await owner.GroupUntilAsync("kept", "available");
        Assert.Equal((0, connection), (redis.Cuts, await redis.ConnectionIdAsync()));
    }

    private static async Task FillAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var block = new byte[4096];
        try
        {
            while (true) await file.WriteAsync(block, TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            // Full, which was the point.
        }
    }

    /// <summary>The store has a little room of its own left: creates go on until one is refused, or says what it lacks.</summary>
    private static async Task<string> RefusedForRoomAsync(Owner owner)
    {
        for (var number = 1; number <= 40; number++)
        {
            var id = $"full-{number}";
            try
            {
                await owner.CreateGroupAsync(id);
            }
            catch (ServiceFaultException fault)
            {
                Assert.Equal(("InternalFailure", 500), (fault.Code, fault.HttpStatus));
                Assert.Equal("ReplicationGroupNotFoundFault", await Refusals.CodeOfAsync(() => owner.GroupAsync(id)));
                return fault.Message;
            }

            var group = await owner.GroupAsync(id);
            Assert.NotEqual("available", group.Status);
            var said = await owner.EventsAsync("cache-cluster", group.MemberClusters![0]);
            if (said.FirstOrDefault(message => message.Contains("full", StringComparison.Ordinal)) is { } message) return message;
        }

        throw new InvalidOperationException("Forty creates went through on a full disk.");
    }
}
