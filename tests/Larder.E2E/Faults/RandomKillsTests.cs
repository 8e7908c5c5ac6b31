using System.Globalization;
using Larder.Contract.Client;
using Larder.E2E.Harness;

namespace Larder.E2E.Faults;

/// <summary>The server is killed at random instants while caches come and go. What it had answered holds, what it had
/// not is either done or not begun, and a cache that is left alone never notices.</summary>
public sealed class RandomKillsTests(ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly bool _long = Environment.GetEnvironmentVariable("LARDER_TEST_LONG") == "1";
    private readonly int _seed = int.TryParse(Environment.GetEnvironmentVariable("LARDER_TEST_SEED"), CultureInfo.InvariantCulture, out var seed)
        ? seed : Random.Shared.Next(1_000_000);
    private LarderServer _server = null!;
    private Owner _owner = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await LarderServer.StartAsync();
        _owner = _server.Owner();
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Every_cache_is_adopted_or_finished_whenever_the_kill_comes()
    {
        output.WriteLine($"LARDER_TEST_SEED={_seed}");
        var random = new Random(_seed);
        var bystander = await _owner.AvailableGroupAsync("bystander");
        await using var redis = await RedisClient.ConnectAsync(bystander);
        await redis.Keys.StringSetAsync("kept", "always");
        var connection = await redis.ConnectionIdAsync();
        var wanted = new HashSet<string> { "bystander" };

        for (var round = 1; round <= (_long ? 120 : 6); round++)
        {
            var work = WorkAsync(round, wanted.Where(id => id != "bystander").ToList(), random.Next(3));
            await Task.Delay(Instant(random), TimeProvider.System, TestContext.Current.CancellationToken);
            await _server.KillAsync();
            var (added, removed, unsure) = await work;
            await _server.BeginAsync();

            wanted.UnionWith(added);
            wanted.ExceptWith(removed);
            await SettleAsync(wanted, unsure, $"seed {_seed}, round {round}");
            Assert.Equal("always", await redis.Keys.StringGetAsync("kept"));
            Assert.Equal((0, connection), (redis.Cuts, await redis.ConnectionIdAsync()));
        }
    }

    // Half of them within 200 ms, when a quiet machine has begun; some late enough for a busy one to have finished.
    private static TimeSpan Instant(Random random) => TimeSpan.FromMilliseconds(800 * Math.Pow(random.NextDouble(), 2));

    /// <summary>Asks for some of everything until the server is gone.</summary>
    private async Task<(List<string> Added, List<string> Removed, List<string> Unsure)> WorkAsync(
        int round, List<string> present, int deletions)
    {
        List<string> added = [], removed = [], unsure = [];
        var creates = Enumerable.Range(1, 3).Select(number => (Id: $"r{round}-{number}", Redis: number < 3)).Select(one =>
            AskAsync(one.Id, one.Redis ? () => _owner.CreateGroupAsync(one.Id) : () => _owner.CreateClusterAsync(one.Id, nodes: 2), added, unsure));
        var deletes = present.Take(deletions + (present.Count > 6 ? 3 : 0)).Select(id =>
            AskAsync(id, () => IsGroup(id) ? _owner.DeleteGroupAsync(id) : _owner.DeleteClusterAsync(id), removed, unsure));
        await Task.WhenAll([.. creates, .. deletes]);
        return (added, removed, unsure);
    }

    private static async Task AskAsync(string id, Func<Task> ask, List<string> answered, List<string> unsure)
    {
        var outcome = unsure;
        try
        {
            await ask();
            outcome = answered;
        }
        catch (Exception cut) when (cut is HttpRequestException or IOException or InvalidDataException or ServiceFaultException)
        {
            // Killed before the answer was out.
        }

        lock (answered) lock (unsure) outcome.Add(id);
    }

    private async Task SettleAsync(HashSet<string> wanted, List<string> unsure, string where)
    {
        await Until.TrueAsync(async () =>
        {
            var groups = await _owner.GroupsAsync();
            var clusters = (await _owner.ClustersAsync()).Where(cluster => cluster.ReplicationGroupId is null).ToList();
            return groups.All(group => group.Status == "available") && clusters.All(cluster => cluster.CacheClusterStatus == "available");
        }, $"all is available ({where})");

        var ids = (await _owner.GroupsAsync()).Select(group => group.ReplicationGroupId!)
            .Concat((await _owner.ClustersAsync()).Where(cluster => cluster.ReplicationGroupId is null).Select(cluster => cluster.CacheClusterId!))
            .ToHashSet();
        foreach (var id in unsure)
        {
            if (ids.Contains(id)) wanted.Add(id);
            else wanted.Remove(id);
        }

        Assert.Equal(wanted.Order(), ids.Order());
        Assert.Equal(_server.Nodes.Select(node => node.Pid!.Value).Order(), _server.Engines.Order());
        Assert.Equal(ids.Sum(id => IsGroup(id) ? 1 : 2), _server.Engines.Count);
    }

    private static bool IsGroup(string id) => !id.EndsWith("-3", StringComparison.Ordinal);
}
