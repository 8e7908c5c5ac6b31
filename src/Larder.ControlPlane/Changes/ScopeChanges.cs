namespace Larder.ControlPlane.Changes;

/// <summary>The latest changes of one scope, and who waits for the next.</summary>
internal sealed class ScopeChanges
{
    /// <summary>Who is further behind reads everything: that costs less than so many single reads.</summary>
    public const int Kept = 512;

    private readonly Lock _lock = new();
    private readonly Queue<Changed> _latest = new();
    private TaskCompletionSource? _next;
    private long _version;

    public long Version => Interlocked.Read(ref _version);

    public void Add(IEnumerable<Changed> changed)
    {
        TaskCompletionSource? waited;
        lock (_lock)
        {
            foreach (var one in changed)
            {
                _version++;
                _latest.Enqueue(one);
                if (_latest.Count > Kept) _latest.Dequeue();
            }

            (waited, _next) = (_next, null);
        }

        waited?.SetResult();
    }

    public ChangeSet Since(long version)
    {
        lock (_lock)
        {
            // Each change is one version, the last in the queue the present one.
            var behind = _version - version;
            return new(_version, behind > _latest.Count ? null : _latest.Skip(_latest.Count - (int)behind).ToHashSet());
        }
    }

    /// <summary>Waits until the scope is past that version, but not for ever.</summary>
    public async Task PastAsync(long version, TimeSpan atMost, TimeProvider time, CancellationToken cancellation)
    {
        TaskCompletionSource next;
        lock (_lock)
        {
            if (_version > version) return;
            // Whoever stores must not run what its readers do next.
            next = _next ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        try
        {
            await next.Task.WaitAsync(atMost, time, cancellation);
        }
        catch (TimeoutException)
        {
            // So long without a change.
        }
    }
}
