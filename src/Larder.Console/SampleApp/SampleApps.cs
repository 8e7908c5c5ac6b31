using System.Security.Cryptography;
using Larder.Console.CacheShell;
using Larder.Console.Faults;
using Larder.ControlPlane.Access;
using Larder.ControlPlane.Audit;
using Larder.Model.Audit;
using Larder.Model.SampleApp;

namespace Larder.Console.SampleApp;

/// <summary>The sample applications of one browser page, by the ARN of their cache. One goes on while its user looks at other
/// pages of the console; all end with the browser page.</summary>
public sealed class SampleApps(ICacheClients clients, Audit audit, ISampleTargets targets, Attempts attempts, TimeProvider time) : IAsyncDisposable
{
    /// <summary>As the audit log calls a start.</summary>
    public const string Action = "RunSampleApplication";

    /// <summary>Of all its keys.</summary>
    public const string Prefix = "larder:sample";

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Started> _started = [];
    private bool _isDisposed;

    /// <summary>One has started, or one has ended.</summary>
    public event Action? Changed;

    public bool IsRunning(string arn) => Find(arn) is { Run.IsRunning: true };

    /// <summary>Of the one that runs, or ran last; null where none was started.</summary>
    public SampleState? StateOf(string arn) => Find(arn)?.Run.State;

    /// <summary>Starts one, unless one runs for this cache. The start is recorded before anything is written to the cache.</summary>
    public async Task StartAsync(Caller caller, SampleTarget target, CancellationToken cancellation)
    {
        if (IsRunning(target.Arn)) return;
        var prefix = $"{Prefix}:{RandomNumberGenerator.GetHexString(8, lowercase: true)}";
        await audit.RecordAsync(caller, new(target.Arn, Action, $"{prefix}:*", AuditOutcome.Sent), cancellation);
        lock (_lock)
        {
            // Pressed twice, or left meanwhile.
            if (_isDisposed || _started.GetValueOrDefault(target.Arn) is { Run.IsRunning: true }) return;
            _started[target.Arn] = Start(caller, target, prefix);
        }

        Changed?.Invoke();
    }

    /// <summary>Returns once it has ended and its keys are deleted.</summary>
    public async Task StopAsync(string arn)
    {
        if (Find(arn) is not { } started) return;
        await started.Stop.CancelAsync();
        await started.Running.WaitAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        List<Started> all;
        lock (_lock) (_isDisposed, all) = (true, [.. _started.Values]);
        foreach (var one in all) await one.Stop.CancelAsync();
        await Task.WhenAll(all.Select(one => one.Running));
    }

    private Started? Find(string arn)
    {
        lock (_lock) return _started.GetValueOrDefault(arn);
    }

    private Started Start(Caller caller, SampleTarget target, string prefix)
    {
        var pages = new CachedPages(cancellation => OpenAsync(target, cancellation), prefix, PageWork.PageOf, time);
        var run = new SampleRun(
            pages, cancellation => targets.StandsAsync(caller, target, cancellation), new Random(RandomNumberGenerator.GetInt32(int.MaxValue)), time);
        var stop = new CancellationTokenSource();
        // Away from the page, whose clicks and renderings would have to wait for the application's work.
        return new(run, stop, Task.Run(() => RunAsync(run, stop.Token), CancellationToken.None));
    }

    private async Task RunAsync(SampleRun run, CancellationToken stop)
    {
        await run.RunAsync(attempts, stop);
        Changed?.Invoke();
    }

    private async Task<IPageCache> OpenAsync(SampleTarget target, CancellationToken cancellation) => target.IsMemcached
        ? new MemcachedPageCache(await clients.OpenMemcachedAsync(target.Endpoint.Address, target.Endpoint.Port, cancellation))
        : new RespPageCache(await clients.OpenRespAsync(target.Endpoint.Address, target.Endpoint.Port, cancellation));

    private sealed record Started(SampleRun Run, CancellationTokenSource Stop, Task Running);
}
