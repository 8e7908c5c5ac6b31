using Larder.ControlPlane.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Larder.ControlPlane.KmsKeys;

/// <summary>Destroys keys whose deletion date has come: at the start, for those of the time while nobody was here, and every
/// hour. Until then no request finds them, so nobody waits for it.</summary>
public sealed partial class KeyDestruction(KmsKeyTable keys, StoreWriter writer, TimeProvider time, ILogger<KeyDestruction> logger)
    : BackgroundService
{
    private static readonly TimeSpan _every = TimeSpan.FromHours(1);

    // A server that was killed between the two steps below has left the second to the next.
    private bool _logHoldsMaterial = true;

    /// <summary>The store wipes what it deletes; its write-ahead log goes on to hold how it was until it is emptied.</summary>
    public async Task DestroyAsync(CancellationToken cancellation)
    {
        var destroyed = await keys.DestroyAsync(time.GetUtcNow(), cancellation);
        if (destroyed > 0) LogDestroyed(logger, destroyed);
        if (destroyed > 0 || _logHoldsMaterial) _logHoldsMaterial = !await writer.EmptyLogAsync(cancellation);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_every, time);
        do
        {
            try
            {
                await DestroyAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // A full disk, say; keys stay unfindable and are destroyed on a later turn.
                LogFailed(logger, exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Destroyed {Keys} KMS keys whose deletion date has come")]
    private static partial void LogDestroyed(ILogger logger, int keys);

    [LoggerMessage(Level = LogLevel.Error, Message = "Destroying KMS keys failed; it is tried again within the hour")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
