using Larder.ControlPlane.Changes;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Larder.ControlPlane.Storage;

/// <summary>The one queue that all writes pass: SQLite lets one writer in and makes the others poll (150 ms and more).</summary>
public sealed class StoreWriter(IDbContextFactory<StoreContext> contexts, Changes.Changes changes) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);

    /// <summary>Runs the work in one transaction: all of it is stored, or nothing.</summary>
    /// <param name="changed">What it changes: told, once it is stored, to those who show it.</param>
    /// <param name="work">What is stored.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task WriteAsync(IEnumerable<Changed> changed, Func<StoreContext, Task> work, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellation);
            await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
            await work(context);
            await context.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            changes.Tell(changed);
        }
        catch (Exception exception) when (Unwritable(exception) is { } reason)
        {
            throw new StoreUnwritableException(reason, exception);
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

    // SQLITE_FULL 13, SQLITE_READONLY 8, SQLITE_IOERR 10, SQLITE_CANTOPEN 14: the disk's doing, not the caller's and not a bug.
    private static string? Unwritable(Exception exception) =>
        (exception as SqliteException ?? exception.InnerException as SqliteException)?.SqliteErrorCode switch
        {
            13 => "the disk of the data directory is full",
            8 => "the data directory is read-only",
            10 => "the disk of the data directory reports an error",
            14 => "the database in the data directory cannot be opened",
            _ => null,
        };
}
