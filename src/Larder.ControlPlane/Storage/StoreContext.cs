using Microsoft.EntityFrameworkCore;

namespace Larder.ControlPlane.Storage;

public sealed class StoreContext(DbContextOptions<StoreContext> options) : DbContext(options)
{
    public DbSet<ReplicationGroupRow> ReplicationGroups => Set<ReplicationGroupRow>();
    public DbSet<CacheClusterRow> CacheClusters => Set<CacheClusterRow>();
    public DbSet<ParameterGroupRow> ParameterGroups => Set<ParameterGroupRow>();
    public DbSet<ReservedCacheNodeRow> ReservedCacheNodes => Set<ReservedCacheNodeRow>();
    public DbSet<NetworkRow> Networks => Set<NetworkRow>();
    public DbSet<KmsKeyRow> KmsKeys => Set<KmsKeyRow>();
    public DbSet<KmsMaterialRow> KmsMaterials => Set<KmsMaterialRow>();
    public DbSet<KmsAliasRow> KmsAliases => Set<KmsAliasRow>();
    public DbSet<EventRow> Events => Set<EventRow>();
    public DbSet<AuditRow> Audit => Set<AuditRow>();
    public DbSet<LeaseRow> Leases => Set<LeaseRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ReplicationGroupRow>(row =>
        {
            row.HasKey(one => new { one.Account, one.Region, one.Id });
            row.Property(one => one.Revision).IsConcurrencyToken();
            row.HasIndex(one => one.Settled);
        });
        modelBuilder.Entity<CacheClusterRow>(row =>
        {
            row.HasKey(one => new { one.Account, one.Region, one.Id });
            row.Property(one => one.Revision).IsConcurrencyToken();
            row.HasIndex(one => one.Settled);
            row.HasIndex(one => new { one.Account, one.Region, one.ReplicationGroupId });
            row.HasIndex(one => new { one.Account, one.Region, one.ParameterGroup });
        });
        modelBuilder.Entity<ParameterGroupRow>(row =>
        {
            row.HasKey(one => new { one.Account, one.Region, one.Id });
            row.Property(one => one.Revision).IsConcurrencyToken();
        });
        modelBuilder.Entity<ReservedCacheNodeRow>().HasKey(one => new { one.Account, one.Region, one.Id });
        modelBuilder.Entity<NetworkRow>(row =>
        {
            row.HasKey(one => new { one.Account, one.Region });
            row.Property(one => one.Revision).IsConcurrencyToken();
        });
        modelBuilder.Entity<KmsKeyRow>(row =>
        {
            row.HasKey(one => new { one.Account, one.Region, one.Id });
            row.Property(one => one.Revision).IsConcurrencyToken();
            row.HasIndex(one => one.Until);
        });
        modelBuilder.Entity<KmsMaterialRow>().HasKey(one => new { one.Account, one.Region, one.Id });
        modelBuilder.Entity<KmsAliasRow>(row =>
        {
            row.HasKey(one => new { one.Account, one.Region, one.Id });
            row.Property(one => one.Revision).IsConcurrencyToken();
            row.HasIndex(one => new { one.Account, one.Region, one.KeyId });
        });
        modelBuilder.Entity<EventRow>().HasIndex(one => new { one.Account, one.Region, one.At, one.Id });
        modelBuilder.Entity<AuditRow>(row =>
        {
            row.HasIndex(one => new { one.Account, one.Region, one.Id });
            row.HasIndex(one => new { one.Account, one.Region, one.ResourceArn, one.Id });
        });
        modelBuilder.Entity<LeaseRow>(row =>
        {
            row.HasKey(one => new { one.Address, one.Port });
            row.HasIndex(one => one.OwnerArn);
        });
    }
}
