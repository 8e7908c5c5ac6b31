using Microsoft.Extensions.Hosting;

namespace Larder.ControlPlane.Reconciling;

internal static class Started
{
    /// <summary>Until everything is up: a grain that is called while the silo comes up finds no node to live on, and the call is
    /// refused with an error in the log.</summary>
    public static async Task UntilStartedAsync(this IHostApplicationLifetime lifetime, CancellationToken cancellation)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellation);
    }
}
