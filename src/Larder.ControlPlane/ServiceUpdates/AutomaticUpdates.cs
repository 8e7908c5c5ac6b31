using Larder.ControlPlane.CacheClusters;
using Larder.ControlPlane.Hosts;
using Larder.ControlPlane.Reconciling;
using Larder.ControlPlane.ReplicationGroups;
using Larder.ControlPlane.Storage;
using Larder.Model.ServiceUpdates;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Larder.ControlPlane.ServiceUpdates;

/// <summary>Applies service updates to caches whose owners want that (AutoMinorVersionUpgrade), in their maintenance windows.</summary>
public sealed partial class AutomaticUpdates(
    ReplicationGroupTable groups, CacheClusterTable clusters, IGrainFactory grains, InstallationView installation,
    IHostApplicationLifetime lifetime, TimeProvider time, ILogger<AutomaticUpdates> logger) : BackgroundService
{
    /// <summary>A window is an hour or more: each is looked into several times.</summary>
    private static readonly TimeSpan _every = TimeSpan.FromMinutes(10);

    /// <summary>Where one is due that could not be begun.</summary>
    private static readonly TimeSpan _again = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.UntilStartedAsync(stoppingToken);
        while (true) await Task.Delay(await AllBegunAsync(stoppingToken) ? _every : _again, time, stoppingToken);
    }

    private async Task<bool> AllBegunAsync(CancellationToken cancellation)
    {
        try
        {
            var (engines, now) = (installation.Now.Engines, time.GetUtcNow());
            var begun = true;
            foreach (var group in await groups.AllAsync(cancellation))
            {
                if (DueUpdate.Of(UpdatableCache.Of(group), group.Windows, group.Spec.AutoMinorVersionUpgrade, engines, now) is { } update)
                    begun &= Told(await grains.GetGrain<IReplicationGroupGrain>(GrainKey.Of(group.Scope, group.Id)).ApplyUpdateAsync(update), group.Arn);
            }

            foreach (var cluster in await clusters.AllAsync(cancellation))
            {
                if (DueUpdate.Of(UpdatableCache.Of(cluster), cluster.Windows, cluster.Spec.AutoMinorVersionUpgrade, engines, now) is { } update)
                    begun &= Told(await grains.GetGrain<ICacheClusterGrain>(GrainKey.Of(cluster.Scope, cluster.Id)).ApplyUpdateAsync(update), cluster.Arn);
            }

            return begun;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailed(logger, exception);
            return false;
        }
    }

    // It is busy with something else: the next look finds it as it is then.
    private bool Told<T>(Outcome<T> outcome, string arn)
        where T : class
    {
        if (outcome.Fault is { } fault) LogRefused(logger, arn, fault.Message);
        return outcome.Fault is null;
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Arn} is not updated now: {Reason}")]
    private static partial void LogRefused(ILogger logger, string arn, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Looking for automatic updates failed; it is tried again")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
