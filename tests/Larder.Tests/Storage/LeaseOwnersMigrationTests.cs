using System.Text.Json;
using System.Text.Json.Nodes;
using Larder.ControlPlane.Hosts;
using Larder.ControlPlane.Storage;
using Larder.Model.ReplicationGroups;
using Larder.Tests.ReplicationGroups;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Larder.Tests.Storage;

/// <summary>A store that the first version wrote: a group's endpoints were addresses of its one node.</summary>
public sealed class LeaseOwnersMigrationTests : IAsyncDisposable
{
    private readonly StoreFile _store = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory]
    [InlineData("127.64.0.1", "127.64.0.2", "127.64.0.3")]
    [InlineData(PortsMode.Address, null, null)]
    public async Task A_group_gets_endpoints_of_its_own_and_each_address_its_owner(string own, string? primary, string? reader)
    {
        string[] addresses = [.. new[] { own, primary, reader }.OfType<string>()];
        await WriteAsTheFirstVersionAsync(addresses);

        await StoreMigration.RunAsync(_store.Contexts, Cancellation);

        var group = (await _store.Groups.FindAsync(Installations.Scope, "orders", Cancellation))!;
        Assert.Equal(("orders-001", 4L, own), (group.Primary, group.Revision, group.PrimaryNode.Address));
        Assert.Equal(new GroupEndpoints(primary ?? own, reader ?? own), group.Endpoints);
        Assert.Equal(own, (await _store.Clusters.FindAsync(Installations.Scope, "orders-001", Cancellation))!.Nodes[0].Address);
        Assert.Equal(
            addresses.Select(address => (address, address == own ? group.Members()[0].Arn : group.Arn)),
            await OwnersAsync());
        await using (var context = await _store.Contexts.CreateDbContextAsync(Cancellation))
        {
            var row = await context.CacheClusters.SingleAsync(Cancellation);
            Assert.Equal(("default", "us-east-1a", ""), (row.SubnetGroup, row.Zones, row.SecurityGroups));
        }

        // So they are given back when the group goes.
        await _store.Groups.DeleteAsync(new(group, []), Cancellation);
        Assert.Empty(await _store.Leases.AllAsync(Cancellation));
    }

    private async Task WriteAsTheFirstVersionAsync(string[] addresses)
    {
        await using var context = await _store.Contexts.CreateDbContextAsync(Cancellation);
        await context.GetService<IMigrator>().MigrateAsync("Initial", Cancellation);
        var orders = Groups.Orders().WithRevision(4);
        var (account, region) = (orders.Scope.Account, orders.Scope.Region);
        var group = Body(JsonSerializer.SerializeToNode(orders, ModelJson.Default.ReplicationGroup)!, addresses);
        var member = Body(JsonSerializer.SerializeToNode(orders.Members()[0], ModelJson.Default.CacheCluster)!, addresses);
        await context.Database.ExecuteSqlAsync($"INSERT INTO ReplicationGroups VALUES ({account}, {region}, 'orders', 4, 1, {group})", Cancellation);
        await context.Database.ExecuteSqlAsync(
            $"INSERT INTO CacheClusters VALUES ({account}, {region}, 'orders-001', 'orders', 1, 536870912, 4, 1, {member})", Cancellation);
        var port = addresses.Length == 1 ? 6379 : Lease.AnyPort;
        foreach (var address in addresses)
            await context.Database.ExecuteSqlAsync($"INSERT INTO Leases VALUES ({address}, {port}, {account}, {region}, 'orders-001')", Cancellation);
    }

    // It knew nothing of primaries, and a node had several addresses, its own first.
    private static string Body(JsonNode value, string[] addresses)
    {
        foreach (var later in new[] { "Primary", "Endpoints", "Epoch", "AutomaticFailover", "MultiAz", "Readers", "Routing", "Histories" })
            value.AsObject().Remove(later);
        var node = value["Nodes"]![0]!.AsObject();
        foreach (var later in new[] { "Address", "Rebooting", "Leaving", "LinkUp", "Synced", "Behind" }) node.Remove(later);
        node["Addresses"] = new JsonArray([.. addresses.Select(address => JsonValue.Create(address))]);
        return value.ToJsonString();
    }

    private async Task<IEnumerable<(string, string)>> OwnersAsync()
    {
        await using var context = await _store.Contexts.CreateDbContextAsync(Cancellation);
        return (await context.Leases.AsNoTracking().OrderBy(row => row.Address).ToListAsync(Cancellation)).Select(row => (row.Address, row.OwnerArn));
    }
}
