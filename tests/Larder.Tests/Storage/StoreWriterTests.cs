using Larder.ControlPlane.Storage;
using Larder.Model.Faults;
using Larder.Model.ReplicationGroups;
using Larder.Tests.ReplicationGroups;
using Microsoft.Data.Sqlite;

namespace Larder.Tests.Storage;

/// <summary>Another program may hold the database: somebody's sqlite3, a backup.</summary>
public sealed class StoreWriterTests : IAsyncLifetime
{
    private readonly StoreFile _store = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _store.InitializeAsync();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task A_write_waits_for_the_other_program_and_not_on_its_caller_s_thread()
    {
        Task writing;
        await using (await HeldAsync())
        {
            writing = WriteAsync(_store.Writer);
            Assert.False(writing.IsCompleted);
        }

        await writing;
        Assert.NotNull(await _store.Groups.FindAsync(Installations.Scope, "orders", Cancellation));
    }

    [Fact]
    public async Task One_that_has_waited_long_enough_changes_nothing_and_says_what_to_do()
    {
        using var writer = new StoreWriter(_store.Contexts, _store.Changes, new FiveSecondsEachTime());
        await using (await HeldAsync())
        {
            var refused = await Assert.ThrowsAsync<StoreUnwritableException>(() => WriteAsync(writer));
            Assert.StartsWith("Nothing was changed: another program holds the database", refused.Message, StringComparison.Ordinal);
        }

        Assert.Null(await _store.Groups.FindAsync(Installations.Scope, "orders", Cancellation));
        await WriteAsync(writer);
    }

    private Task<ReplicationGroup> WriteAsync(StoreWriter writer) =>
        new ReplicationGroupTable(_store.Contexts, writer, _store.Members, _store.Time).InsertAsync(Groups.Orders(), Cancellation);

    private async Task<SqliteConnection> HeldAsync()
    {
        var connection = new SqliteConnection($"Data Source={_store.Files[0]};Pooling=False");
        await connection.OpenAsync(Cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        await command.ExecuteNonQueryAsync(Cancellation);
        return connection;
    }

    /// <summary>Whoever asks for the time again has waited for all of the writer's patience.</summary>
    private sealed class FiveSecondsEachTime : TimeProvider
    {
        private long _times;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => 5 * Interlocked.Increment(ref _times);
    }
}
