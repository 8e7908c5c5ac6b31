using System.Collections.ObjectModel;
using Larder.Console.Caches;
using Larder.ControlPlane.Changes;
using Larder.Model.Naming;

namespace Larder.Console.Listing;

/// <summary>One reading for all pages that show the same rows. Only what has changed is read again: with thousands of caches
/// the whole list takes a tenth of a second of a core.</summary>
internal sealed class SharedRows(
    Changes changes, Scope scope, TimeProvider time, Func<Task<List<CacheRow>>> all, Func<Changed, Task<CacheRow?>> find)
    : IDisposable
{
    /// <summary>From here on pages of the store give more than as many single reads.</summary>
    private const int SinglesAtMost = 100;

    // One after the other: who comes while another reads finds most often that nothing is left to read.
    private readonly SemaphoreSlim _turn = new(1, 1);
    private ReadOnlyCollection<CacheRow> _rows = ReadOnlyCollection<CacheRow>.Empty;
    private DateTimeOffset? _readAt;
    private long _version;

    /// <returns>In the order of names; the same list where nothing has changed.</returns>
    public async Task<ReadOnlyCollection<CacheRow>> ReadAsync()
    {
        await _turn.WaitAsync(CancellationToken.None);
        try
        {
            // Before the reading, so that what changes meanwhile is read again.
            var now = changes.Since(scope, _version);
            _rows = _readAt is { } readAt && time.GetUtcNow() - readAt < Live.Anew && now.Resources is { Count: <= SinglesAtMost } changed
                ? RowOrder.With(_rows, await FindAsync(changed))
                : await AllAsync();
            _version = now.Version;
            return _rows;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<ReadOnlyCollection<CacheRow>> AllAsync()
    {
        var begun = time.GetUtcNow();
        var rows = RowOrder.Sorted(await all());
        _readAt = begun;
        return rows.SequenceEqual(_rows) ? _rows : rows;
    }

    private async Task<Dictionary<string, CacheRow?>> FindAsync(IEnumerable<Changed> changed)
    {
        var found = new Dictionary<string, CacheRow?>(StringComparer.Ordinal);
        foreach (var one in changed)
        {
            if (one.Type is Arn.ReplicationGroup) found[ConsolePaths.ReplicationGroup(one.Id)] = await find(one);
            if (one.Type is Arn.Cluster) found[ConsolePaths.CacheCluster(one.Id)] = await find(one);
        }

        return found;
    }
}
