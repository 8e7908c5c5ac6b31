using Larder.ControlPlane.Changes;
using Larder.Model.Faults;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Larder.ControlPlane.Storage;

/// <summary>The one queue that all writes pass: SQLite lets one writer in and makes the others poll (150 ms and more).</summary>
public sealed class StoreWriter(IDbContextFactory<StoreContext> contexts, Changes.Changes changes, TimeProvider time) : IDisposable
{
    // How long another program may hold the database: somebody's sqlite3, a backup. Counted from when a write was asked for, so
    // that those behind the first do not each wait as long again. Orleans gives a call up after 30 s.
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim _gate = new(1, 1);

    /// <summary>Runs the work in one transaction: all of it is stored, or nothing.</summary>
    /// <param name="changed">What it changes: told, once it is stored, to those who show it.</param>
    /// <param name="work">What is stored; not in the caller's context.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="StoreUnwritableException">The operator can mend why it was not stored.</exception>
    public async Task WriteAsync(IEnumerable<Changed> changed, Func<StoreContext, Task> work, CancellationToken cancellation)
    {
        var asked = time.GetTimestamp();
        await _gate.WaitAsync(cancellation);
        try
        {
            // SQLite's calls block, for as long as another program holds the database: on a thread of nobody's, since a page's own
            // would neither show that it waits nor take anything else meanwhile.
            await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            await using var context = await contexts.CreateDbContextAsync(cancellation);
            Wait(context, _patience - time.GetElapsedTime(asked));
            await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
            await work(context);
            await context.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            changes.Tell(changed);
        }
        catch (Exception exception) when (Unwritable(exception) is var (reason, remedy))
        {
            throw new StoreUnwritableException(reason, remedy, exception);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Moves the write-ahead log into the database and cuts it to nothing: it would go on to hold deleted values.</summary>
    /// <returns>False where a reader was in the way; then it is to be tried again.</returns>
    public async Task<bool> EmptyLogAsync(CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellation);
            await context.Database.OpenConnectionAsync(cancellation);
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";

            // The first column of its answer tells whether it had to give up.
            return await command.ExecuteScalarAsync(cancellation) is 0L;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    // In whole seconds; 0 would be without an end.
    private static void Wait(StoreContext context, TimeSpan patience) =>
        ((SqliteConnection)context.Database.GetDbConnection()).DefaultTimeout = Math.Max(1, (int)patience.TotalSeconds);

    // SQLITE_FULL 13, SQLITE_READONLY 8, SQLITE_IOERR 10, SQLITE_CANTOPEN 14, SQLITE_BUSY 5, SQLITE_LOCKED 6: not the caller's doing
    // and not a bug.
    private static (string Reason, string Remedy)? Unwritable(Exception exception) =>
        (exception as SqliteException ?? exception.InnerException as SqliteException)?.SqliteErrorCode switch
        {
            13 => ("the disk of the data directory is full", "Free space"),
            8 => ("the data directory is read-only", "Make it writable"),
            10 => ("the disk of the data directory reports an error", "Have a look at it"),
            14 => ("the database in the data directory cannot be opened", "Make it readable and writable"),
            5 or 6 => ("another program holds the database in the data directory (larder.db)", "Wait until it is done, or end it"),
            _ => null,
        };
}
