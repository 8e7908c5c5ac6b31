using Larder.ControlPlane.Storage;
using Microsoft.EntityFrameworkCore;

namespace Larder.Tests.Storage;

public sealed class StoreMigrationTests : IAsyncLifetime
{
    private readonly StoreFile _store = new();

    public ValueTask InitializeAsync() => _store.InitializeAsync();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    // Long enough for any disk; the wait that it stands for has no end.
    [Fact(Timeout = 20_000)]
    public async Task A_lock_that_a_killed_server_left_keeps_nobody_waiting()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var context = await _store.Contexts.CreateDbContextAsync(cancellation);
        await context.Database.ExecuteSqlRawAsync(
            """
            CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-11-23 12:00:00.0000000+00:00');
            """,
            cancellation);

        await StoreMigration.RunAsync(_store.Contexts, cancellation);

        Assert.Empty(await context.Database.GetPendingMigrationsAsync(cancellation));
    }
}
