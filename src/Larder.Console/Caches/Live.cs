using System.Runtime.CompilerServices;
using Larder.ControlPlane.Changes;
using Larder.Model.Naming;

namespace Larder.Console.Caches;

/// <summary>State as it is, then again whenever it is another. A page that nothing changes for costs a reading every
/// half minute, and nothing once it is left.</summary>
public sealed class Live(Changes changes, TimeProvider time)
{
    /// <summary>At most five readings a second for a page, however much changes: nobody reads faster.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>What this process did not store itself is seen after this long.</summary>
    public static readonly TimeSpan Anew = TimeSpan.FromSeconds(30);

    /// <summary>Ends when it is cancelled, without an exception: its reader has gone and nobody would catch it.</summary>
    /// <param name="scope">Whose changes to wait for.</param>
    /// <param name="read">Reads the state. What was begun is finished, so that nobody sees it cancelled.</param>
    /// <param name="same">Whether there is nothing new to show.</param>
    /// <param name="cancellation">The reader has gone.</param>
    public async IAsyncEnumerable<T> ReadAsync<T>(
        Scope scope, Func<CancellationToken, Task<T>> read, Func<T, T, bool> same, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var seen = changes.VersionOf(scope);
        var last = await read(CancellationToken.None);
        yield return last;
        while (await WaitAsync(scope, seen, cancellation))
        {
            seen = changes.VersionOf(scope);
            var next = await read(CancellationToken.None);
            if (same(last, next)) continue;
            last = next;
            yield return last;
        }
    }

    /// <returns>False where the reader has gone.</returns>
    private async Task<bool> WaitAsync(Scope scope, long seen, CancellationToken cancellation)
    {
        try
        {
            await Task.Delay(Pause, time, cancellation);
            await changes.WaitAsync(scope, seen, Anew, time, cancellation);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
