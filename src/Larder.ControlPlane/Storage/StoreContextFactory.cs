using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Larder.ControlPlane.Storage;

/// <summary>For `dotnet ef migrations add NAME --project src/Larder.ControlPlane --output-dir Storage/Migrations`; the service makes its contexts itself.</summary>
internal sealed class StoreContextFactory : IDesignTimeDbContextFactory<StoreContext>
{
    public StoreContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<StoreContext>().UseSqlite("Data Source=:memory:").Options);
}
