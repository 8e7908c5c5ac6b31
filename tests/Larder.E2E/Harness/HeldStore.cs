using Microsoft.Data.Sqlite;

namespace Larder.E2E.Harness;

/// <summary>Another program that holds a server's store, as somebody's sqlite3 may: nothing is written until it is disposed.</summary>
internal sealed class HeldStore : IAsyncDisposable
{
    private readonly SqliteConnection _connection;

    private HeldStore(SqliteConnection connection) => _connection = connection;

    public static async Task<HeldStore> TakeAsync(LarderServer server)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(server.Files, "larder.db")};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return new(connection);
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();
}
