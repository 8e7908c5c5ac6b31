using System.Threading.Channels;
using Larder.ControlPlane.Hosts;
using Larder.ControlPlane.Storage;
using Larder.Model.Nodes;
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
        Writer = new StoreWriter(Contexts);
        var admission = new Admission(new OneHost(), Options.Create(_options));
        Groups = new ReplicationGroupTable(Contexts, Writer, admission, Time);
        Clusters = new CacheClusterTable(Contexts, Writer, admission, Time);
        Events = new EventTable(Contexts, Writer);
        Leases = new LeaseTable(Contexts);
    }

    public FakeTimeProvider Time { get; } = new(ReplicationGroups.Groups.Start);
    public IDbContextFactory<StoreContext> Contexts { get; }
    public StoreWriter Writer { get; }
    public ReplicationGroupTable Groups { get; }
    public CacheClusterTable Clusters { get; }
    public EventTable Events { get; }
    public LeaseTable Leases { get; }

    public int NodesPerRegion
    {
        get => _options.NodesPerRegion;
        set => _options.NodesPerRegion = value;
    }

    public async ValueTask InitializeAsync()
    {
        await using var context = await Contexts.CreateDbContextAsync();
        await context.Database.MigrateAsync();
    }

    public ValueTask DisposeAsync()
    {
        Writer.Dispose();
        SqliteConnection.ClearAllPools();
        _directory.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>A host of one gigabyte that keeps nothing; the store asks it only how much it has.</summary>
    private sealed class OneHost : IHosts
    {
        public HostCapacity Capacity { get; } = new() { HostId = "h", MemoryBytes = 1L << 30, Engines = [] };
        public AddressMode AddressMode => AddressMode.Loopback;
        public ChannelReader<NodeReport> Changes => Channel.CreateUnbounded<NodeReport>().Reader;
        public NodeReport? ReportOf(string key) => null;
        public Task KeepAsync(NodeSpec spec, CancellationToken cancellation) => Task.CompletedTask;
        public Task RemoveAsync(string key, CancellationToken cancellation) => Task.CompletedTask;

        public Task<IReadOnlyList<AddressBlock>> BlocksAsync(string label, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<AddressBlock>>([]);

        public Task<AddressBlock> ClaimBlockAsync(string label, CancellationToken cancellation) =>
            Task.FromResult(new AddressBlock([], null, null));
    }
}
