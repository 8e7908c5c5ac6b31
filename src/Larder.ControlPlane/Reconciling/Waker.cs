using Larder.ControlPlane.CacheClusters;
using Larder.ControlPlane.Hosts;
using Larder.ControlPlane.ReplicationGroups;
using Larder.ControlPlane.Storage;
using Larder.Model.CacheClusters;
using Larder.Model.Events;
using Larder.Model.Naming;
using Larder.Model.ReplicationGroups;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Larder.ControlPlane.Reconciling;

/// <summary>Wakes grains: all at the start, the one concerned when a host reports, and every few seconds those on which
/// something is left to do. So nothing depends on a message having arrived.</summary>
public sealed partial class Waker(
    IHosts hosts,
    IGrainFactory grains,
    IOwnerTable<ReplicationGroup> groups,
    IOwnerTable<CacheCluster> clusters,
    EventTable events,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<Waker> logger) : BackgroundService
{
    private static readonly TimeSpan _sweep = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _purge = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.UntilStartedAsync(stoppingToken);
        await Task.WhenAll(FollowAsync(stoppingToken), SweepAsync(stoppingToken), PurgeAsync(stoppingToken));
    }

    private async Task FollowAsync(CancellationToken cancellation)
    {
        await foreach (var report in hosts.Changes.ReadAllAsync(cancellation))
        {
            if (report.OwnerArn.Length > 0) await TryAsync(() => WakeAsync(report.OwnerArn), "a report of a host");
        }
    }

    private async Task SweepAsync(CancellationToken cancellation)
    {
        await TryAsync(() => WakeAllAsync(unsettledOnly: false, cancellation), "the first sweep");
        using var timer = new PeriodicTimer(_sweep, time);
        while (await timer.WaitForNextTickAsync(cancellation))
            await TryAsync(() => WakeAllAsync(unsettledOnly: true, cancellation), "a sweep");
    }

    private async Task PurgeAsync(CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(_purge, time);
        while (await timer.WaitForNextTickAsync(cancellation))
            await TryAsync(() => events.PurgeAsync(time.GetUtcNow() - EventQuery.Kept, cancellation), "the purge of old events");
    }

    private async Task WakeAllAsync(bool unsettledOnly, CancellationToken cancellation)
    {
        foreach (var (scope, id) in await groups.KeysAsync(unsettledOnly, cancellation))
            await grains.GetGrain<IReplicationGroupGrain>(GrainKey.Of(scope, id)).WakeAsync();
        foreach (var (scope, id) in await clusters.KeysAsync(unsettledOnly, cancellation))
            await grains.GetGrain<ICacheClusterGrain>(GrainKey.Of(scope, id)).WakeAsync();
    }

    private Task WakeAsync(string arn)
    {
        var parts = arn.Split(':', 7);
        var key = GrainKey.Of(new Scope(parts[4], parts[3]), parts[6]);
        return parts[5] == Arn.ReplicationGroup
            ? grains.GetGrain<IReplicationGroupGrain>(key).WakeAsync()
            : grains.GetGrain<ICacheClusterGrain>(key).WakeAsync();
    }

    // One turn that fails must not end the loop: the next turn looks at everything again.
    private async Task TryAsync(Func<Task> turn, string what)
    {
        try
        {
            await turn();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogTurnFailed(logger, exception, what);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Waking for {What} failed; the next sweep looks again")]
    private static partial void LogTurnFailed(ILogger logger, Exception exception, string what);
}
