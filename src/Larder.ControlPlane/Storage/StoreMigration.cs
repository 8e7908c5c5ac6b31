using Microsoft.EntityFrameworkCore;

namespace Larder.ControlPlane.Storage;

/// <summary>Brings the store to this build's form; done before anything else touches it.</summary>
public static class StoreMigration
{
    /// <summary>The caller is the only process over the data directory.</summary>
    public static async Task RunAsync(IDbContextFactory<StoreContext> contexts, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        // EF keeps its lock as a row, which a process that was killed leaves behind, and waits for its end without a bound
        // (dotnet/efcore#38958). Whoever is alone in the directory knows that such a row is nobody's.
        await context.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS __EFMigrationsLock", cancellation);
        await context.Database.MigrateAsync(cancellation);
    }
}
