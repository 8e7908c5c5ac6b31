using Larder.ControlPlane.Hosts;
using Larder.ControlPlane.Storage;
using Larder.Tests.Hosts;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Larder.Tests.Storage;

/// <summary>A store of its own in a directory of its own, migrated as the service migrates it.</summary>
public sealed class StoreFile : IAsyncLifetime
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("larder-store-");
    private readonly HostsOptions _options = new();

    public StoreFile()
    {
        Contexts = new PooledDbContextFactory<StoreContext>(new DbContextOptionsBuilder<StoreContext>()
            .UseSqlite($"Data Source={Path.Combine(_directory.FullName, "larder.db")}")
            .AddInterceptors(new SqlitePragmas())
            .Options);
        Writer = new StoreWriter(Contexts, Changes, Time);
        var admission = new Admission(new FakeHosts(), Options.Create(_options));
        Members = new GroupMemberRows(admission);
        Groups = new ReplicationGroupTable(Contexts, Writer, Members, Time);
        Clusters = new CacheClusterTable(Contexts, Writer, admission, Time);
        Events = new EventTable(Contexts, Writer);
        Audit = new AuditTable(Contexts, Writer);
        ReservedNodes = new ReservedCacheNodeTable(Contexts, Writer);
        Leases = new LeaseTable(Contexts);
    }

    /// <summary>The database, and what SQLite keeps beside it.</summary>
    public IReadOnlyList<string> Files => [.. _directory.EnumerateFiles("larder.db*").Select(file => file.FullName).Order(StringComparer.Ordinal)];

    public FakeTimeProvider Time { get; } = new(ReplicationGroups.Groups.Start);
    public IDbContextFactory<StoreContext> Contexts { get; }
    public ControlPlane.Changes.Changes Changes { get; } = new();
    public StoreWriter Writer { get; }
    public GroupMemberRows Members { get; }
    public ReplicationGroupTable Groups { get; }
    public CacheClusterTable Clusters { get; }
    public ReservedCacheNodeTable ReservedNodes { get; }
    public EventTable Events { get; }
    public AuditTable Audit { get; }
    public LeaseTable Leases { get; }

    public int NodesPerRegion
    {
        get => _options.NodesPerRegion;
        set => _options.NodesPerRegion = value;
    }

    public int ClustersPerRegion
    {
        get => _options.ClustersPerRegion;
        set => _options.ClustersPerRegion = value;
    }

    public async ValueTask InitializeAsync() => await StoreMigration.RunAsync(Contexts, CancellationToken.None);

    public ValueTask DisposeAsync()
    {
        Writer.Dispose();
        SqliteConnection.ClearAllPools();
        _directory.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
