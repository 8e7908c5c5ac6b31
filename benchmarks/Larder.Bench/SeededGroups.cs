using Microsoft.Data.Sqlite;

namespace Larder.Bench;

/// <summary>Settled rows beside one real group: as many describe answers as wanted without as many processes. The
/// server looks again only at what is unsettled, so it takes them for what they are copies of.</summary>
internal static class SeededGroups
{
    public static async Task AddAsync(Service service, string original, int count)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(service.Home, "larder.db")}");
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        for (var index = 0; index < count; index++)
        {
            await using var command = connection.CreateCommand();
            command.CommandText =
                """
                INSERT INTO ReplicationGroups (Account, Region, Id, Revision, Settled, Body)
                SELECT Account, Region, $id, Revision, Settled, replace(Body, $original, $id)
                FROM ReplicationGroups WHERE Id = $original
                """;
            command.Parameters.AddWithValue("$id", $"seed-{index:00000}");
            command.Parameters.AddWithValue("$original", original);
            await command.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
    }

    public static async Task RemoveAsync(Service service)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(service.Home, "larder.db")}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM ReplicationGroups WHERE Id LIKE 'seed-%'";
        await command.ExecuteNonQueryAsync();
    }
}
