using System.Globalization;
using System.Net.NetworkInformation;
using Larder.Contract.Client;
using Larder.Contract.ElastiCache;
using Larder.E2E.Harness;

namespace Larder.E2E.Consistency;

/// <summary>Clients write and read back while faults come in a drawn order. Half a minute of it; twenty with --long.</summary>
[Collection(Timed.Name)]
public sealed class ConsistencyTests(ITestOutputHelper output)
{
    private static readonly bool _long = Environment.GetEnvironmentVariable("LARDER_TEST_LONG") == "1";
    private static readonly TimeSpan _duration = _long ? TimeSpan.FromMinutes(20) : TimeSpan.FromSeconds(30);
    private readonly int _seed = int.TryParse(Environment.GetEnvironmentVariable("LARDER_TEST_SEED"), CultureInfo.InvariantCulture, out var seed)
        ? seed : Random.Shared.Next(1_000_000);

    [Fact]
    public async Task Whatever_happens_no_more_is_lost_than_the_events_say_and_every_group_ends_as_asked_for()
    {
        output.WriteLine($"LARDER_TEST_SEED={_seed}");
        var random = new Random(_seed);
        await using var arena = await Arena.OpenAsync();
        var replicas = Arena.Replicas.ToDictionary();
        var began = TimeProvider.System.GetTimestamp();
        for (var round = 1; TimeProvider.System.GetElapsedTime(began) < _duration; round++)
        {
            var id = replicas.Keys.ElementAt(random.Next(replicas.Count));
            var possible = Fault.All.Where(fault => replicas[id] + fault.Replicas is >= 1 and <= 5).ToList();
            var fault = possible[random.Next(possible.Count)];
            var what = $"seed {_seed}, round {round}: {fault.Name} of {id}";
            try
            {
                await RoundAsync(arena, random, what, id, fault, replicas);
            }
            catch (ServiceFaultException failure)
            {
                throw new InvalidOperationException($"{what}\n{arena.Server.Output}", failure);
            }
        }

        foreach (var (id, count) in replicas) await arena.SettledAsync(id, count);
        await AssertNothingLeaksAsync(arena);
    }

    private async Task RoundAsync(
        Arena arena, Random random, string what, string id, Fault fault, Dictionary<string, int> replicas)
    {
        output.WriteLine(what);
        var group = await arena.SettledAsync(id, replicas[id]);
        var endpoint = group.NodeGroups![0].PrimaryEndpoint!;
        var saidBefore = (await arena.Owner.EventsAsync("replication-group", id)).Count;
        await using var monitor = new EndpointMonitor(endpoint);
        await using var writes = NumberedWrites.Start(endpoint, prefix: $"{id}:");
        await writes.MoreAsync(50);

        var asked = await TryAsync(() => fault.HappenAsync(arena, group, random));
        replicas[id] += asked ? fault.Replicas : 0;

        group = await arena.SettledAsync(id, replicas[id]);
        await writes.MoreAsync(50);
        await writes.StopAsync();
        var said = (await arena.Owner.EventsAsync("replication-group", id)).Skip(saidBefore).ToList();
        await using var reader = await RedisClient.ConnectAsync(group);
        // The events count connections of a quarter of a second before, and say that those made since come on top: ours.
        var (lost, allowed) = (await writes.LostAsync(reader), SaidLoss.Of(said, connectionsSince: writes.Writers));
        output.WriteLine($"{what}: {lost} of {writes.Acknowledged} lost, longest gap {writes.LongestGap.TotalMilliseconds:0} ms");

        Assert.True(lost <= allowed, $"{what}: {lost} acknowledged writes are lost, and the events say\n{string.Join('\n', said)}\n{arena.Server.Output}");
        Assert.True(fault.TakesPrimary || lost == 0, $"{what}: {lost} acknowledged writes are lost, though no primary died\n{string.Join('\n', said)}");
        Assert.True(monitor.Violations == 0, $"{what}: two processes answered the endpoint as primary\n{string.Join('\n', monitor.Primaries)}");
        await writes.ForgetAsync(reader);
    }

    // A refusal is an answer too: a full disk, or a group that is busy with something else.
    private static async Task<bool> TryAsync(Func<Task> ask)
    {
        try
        {
            await ask();
            return true;
        }
        catch (Exception refused) when (refused is ServiceFaultException or HttpRequestException)
        {
            return false;
        }
    }

    private static async Task AssertNothingLeaksAsync(Arena arena)
    {
        var server = arena.Server;
        Assert.Equal(server.Nodes.Select(node => node.Pid!.Value).Order(), server.Engines.Order());
        var groups = await arena.Owner.GroupsAsync();
        var expected = groups.SelectMany(group => group.NodeGroups!).SelectMany(Addresses).Distinct().Order().ToList();
        var blocks = expected.Select(address => address[..address.LastIndexOf('.')]).ToHashSet();
        var actual = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners()
            .Select(listener => listener.Address.ToString())
            .Where(address => blocks.Contains(address[..Math.Max(0, address.LastIndexOf('.'))]))
            .Distinct().Order();
        Assert.Equal(expected, actual);
    }

    private static IEnumerable<string> Addresses(NodeGroup shard) =>
        [shard.PrimaryEndpoint!.Address!, shard.ReaderEndpoint!.Address!, .. shard.NodeGroupMembers!.Select(member => member.ReadEndpoint!.Address!)];
}
