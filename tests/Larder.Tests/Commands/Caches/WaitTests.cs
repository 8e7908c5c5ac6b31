using Larder.Server.Commands;
using Larder.Server.Commands.Caches;

namespace Larder.Tests.Commands.Caches;

public sealed class WaitTests
{
    [Theory]
    [InlineData("incompatible-network")]
    [InlineData("create-failed")]
    [InlineData("restore-failed")]
    [InlineData("deleting")]
    public async Task What_will_not_become_available_is_not_waited_for_and_the_last_event_says_why(string status)
    {
        using var service = new CacheHistoryService { Cluster = new() { CacheClusterId = "pages", CacheClusterStatus = status } };
        service.Happened(2, "Cache cluster pages created");
        service.Happened(1, "127.64.0.2:11211 is taken by memcached (pid 7)");

        // Its clock does not go: whatever waits, waits for ever.
        var failure = await Assert.ThrowsAsync<CommandFailure>(() => service.Client.WaitUntilAvailableAsync(
            "pages", CacheKind.CacheCluster, _ => { }, TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System, TestContext.Current.CancellationToken));

        Assert.Equal((ExitCode.Failed, $"pages is {status}."), (failure.ExitCode, failure.Message));
        Assert.Equal("the last event says: 127.64.0.2:11211 is taken by memcached (pid 7)", failure.Remedy);
    }
}
