using System.Globalization;
using Larder.Contract.ElastiCache;
using Larder.E2E.Harness;

namespace Larder.E2E.ServiceUpdates;

/// <summary>AutoMinorVersionUpgrade: what is installed meanwhile comes to caches in their windows.</summary>
public sealed class AutomaticUpdateTests
{
    [Fact]
    public async Task A_newer_program_comes_in_the_window_to_those_whose_owners_want_that()
    {
        using var programs = await EnginePrograms.CreateAsync();
        var version = programs.LaterRedis(99);
        var newer = programs.Redis(version);
        var away = newer + ".away";
        File.Move(newer, away);
        await using var server = await LarderServer.StartAsync(EnginePrograms.Settings(EnginePrograms.Installed("redis-server"), newer));
        var owner = server.Owner();
        var now = TimeProvider.System.GetUtcNow();
        await Task.WhenAll(
            CreateAsync("now", now, automatic: true), CreateAsync("never", now, automatic: false), CreateAsync("later", now.AddDays(3), automatic: true));
        await using (var client = await RedisClient.ConnectAsync(await EndpointAsync("now"))) await client.Keys.StringSetAsync("a", "b");

        await server.StopAsync();
        File.Move(away, newer);
        await server.BeginAsync();

        await Until.TrueAsync(
            async () => await owner.ClusterAsync("now") is { CacheClusterStatus: "available" } seen && seen.EngineVersion == version, "the one in its window was updated");
        await using var after = await RedisClient.ConnectAsync(await EndpointAsync("now"));
        Assert.Equal(("b", EnginePrograms.Mark), ((string?)await after.Keys.StringGetAsync("a"), await after.InfoAsync("configured_hz")));
        var actions = (await owner.SendAsync(ElastiCacheOperations.DescribeUpdateActions, new())).UpdateActions!;
        Assert.Equal(
            [("later", "not-applied"), ("never", "not-applied"), ("now", "complete")],
            actions.Select(action => (action.CacheClusterId!, action.UpdateActionStatus!)).Order());

        async Task CreateAsync(string id, DateTimeOffset window, bool automatic) => await owner.AvailableClusterAsync(id, "redis", change: message => message with
        {
            AutoMinorVersionUpgrade = automatic,
            PreferredMaintenanceWindow = $"{Minute(window.AddMinutes(-5))}-{Minute(window.AddMinutes(55))}",
        });

        async Task<Endpoint> EndpointAsync(string id) => (await owner.ClusterAsync(id)).CacheNodes![0].Endpoint!;
    }

    private static string Minute(DateTimeOffset at) => at.ToString("ddd:HH:mm", CultureInfo.InvariantCulture).ToLowerInvariant();
}
