using Larder.Contract.ElastiCache;
using Larder.E2E.Harness;

namespace Larder.E2E.ReplicationGroups;

/// <summary>Who comes in by a group's reader endpoint is answered by a replica that is in sync, or by the primary where there
/// is none: by somebody, whatever died.</summary>
[Collection(Timed.Name)]
public sealed class ReaderEndpointTests(ITestOutputHelper output) : IAsyncLifetime
{
    private LarderServer _server = null!;
    private Owner _owner = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await LarderServer.StartAsync();
        _owner = _server.Owner();
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Connections_are_spread_over_the_replicas_and_never_over_one_that_is_dead_or_hangs()
    {
        var orders = await _owner.ReplicatedGroupAsync("orders", replicas: 3);
        var (reader, replicas) = (orders.NodeGroups![0].ReaderEndpoint!, orders.Replicas());
        var pids = await Task.WhenAll(replicas.Select(replica => replica.PidAsync()));

        using (var all = await Readers.OpenAsync(reader, 90))
        {
            output.WriteLine($"90 connections over three replicas: {string.Join(", ", all.Answers.Values)}");
            Assert.Equal(pids.Order(), all.Answers.Keys);
            Assert.All(all.Answers.Values, count => Assert.InRange(count, 28, 32));

            Processes.Signal(pids[0], Processes.SigStop);
            await Processes.KillAsync(pids[1]);
            // That it hangs takes a while to be seen. Then its readers are cut, and it is given no others.
            await all.CutAsync(pids[0]);
            await all.CutAsync(pids[1]);
        }

        // The killed one has a successor in no time; whoever answers, everybody is answered.
        var left = await AnswersAsync(reader, 30);
        Assert.Equal(30, left.Values.Sum());
        Assert.DoesNotContain(pids[0], left.Keys);
        Assert.DoesNotContain(pids[1], left.Keys);
        Processes.Signal(pids[0], Processes.SigContinue);
        await _owner.GroupUntilAsync("orders", "available");
        Assert.Equal(3, (await AnswersAsync(reader, 90)).Count);
    }

    [Fact]
    public async Task Nobody_is_turned_away_while_one_of_two_replicas_is_replaced()
    {
        var orders = await _owner.ReplicatedGroupAsync("orders", replicas: 2);
        var reader = orders.NodeGroups![0].ReaderEndpoint!;
        var pids = await Task.WhenAll(orders.Replicas().Select(replica => replica.PidAsync()));

        await Processes.KillAsync(pids[0]);
        var (connections, answered) = (0, 0);
        var replaced = await Until.SeenAsync(async () =>
        {
            var answers = await AnswersAsync(reader, 10);
            connections += 10;
            answered += answers.Values.Sum();
            return answers.Count == 2 ? answers : null;
        }, "the replaced one is read from");

        output.WriteLine($"{answered} of {connections} connections answered until there were two again");
        Assert.Equal(connections, answered);
        Assert.DoesNotContain(pids[0], replaced.Keys);
        Assert.Contains(pids[1], replaced.Keys);
    }

    [Fact]
    public async Task Without_a_replica_the_primary_answers_until_there_is_one_again()
    {
        var orders = await _owner.AvailableGroupAsync("orders", message => message with { NumCacheClusters = 2 });
        var reader = orders.NodeGroups![0].ReaderEndpoint!;
        var (primary, replica) = (await orders.Primary().PidAsync(), await orders.Replicas()[0].PidAsync());
        Assert.Equal([replica], (await AnswersAsync(reader, 5)).Keys);

        await _owner.SendAsync(ElastiCacheOperations.DecreaseReplicaCount,
            new() { ReplicationGroupId = "orders", NewReplicaCount = 0, ApplyImmediately = true });
        await _owner.GroupUntilAsync("orders", "available");
        Assert.Equal([primary], (await AnswersAsync(reader, 5)).Keys);

        await _owner.SendAsync(ElastiCacheOperations.IncreaseReplicaCount,
            new() { ReplicationGroupId = "orders", NewReplicaCount = 1, ApplyImmediately = true });
        var again = await _owner.GroupUntilAsync("orders", "available");
        Assert.Equal([await again.Replicas()[0].PidAsync()], (await AnswersAsync(reader, 5)).Keys);
    }

    private static async Task<IReadOnlyDictionary<int, int>> AnswersAsync(Endpoint reader, int count)
    {
        using var readers = await Readers.OpenAsync(reader, count);
        return readers.Answers;
    }
}
