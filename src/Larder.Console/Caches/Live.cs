using System.Runtime.CompilerServices;

namespace Larder.Console.Caches;

/// <summary>State as it is, then again whenever it is another. It costs one read of the store a second for each page that
/// is open, and nothing when none is.</summary>
public sealed class Live(TimeProvider time)
{
    private static readonly TimeSpan _period = TimeSpan.FromSeconds(1);

    /// <summary>Ends when it is cancelled, without an exception: its reader has gone and nobody would catch it.</summary>
    public async IAsyncEnumerable<T> ReadAsync<T>(
        Func<CancellationToken, Task<T>> read, Func<T, T, bool> same, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(_period, time);
        var last = await read(cancellation);
        yield return last;
        while (await TickAsync(timer, cancellation))
        {
            var next = await read(CancellationToken.None);
            if (same(last, next)) continue;
            last = next;
            yield return last;
        }
    }

    private static async Task<bool> TickAsync(PeriodicTimer timer, CancellationToken cancellation)
    {
        try
        {
            return await timer.WaitForNextTickAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
