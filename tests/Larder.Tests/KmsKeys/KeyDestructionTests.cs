using System.Data;
using Larder.ControlPlane.Access;
using Larder.ControlPlane.KmsKeys;
using Larder.Model.Faults;
using Larder.Model.KmsKeys;
using Larder.Model.Paging;
using Larder.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Door = Larder.ControlPlane.KmsKeys.KmsKeys;

namespace Larder.Tests.KmsKeys;

public sealed class KeyDestructionTests : IAsyncLifetime
{
    private static readonly PageRequest _all = PageRequest.FromMarker(null, null, 100);
    private readonly KeyStore _keys = new();
    private readonly KeyDestruction _destruction;

    public KeyDestructionTests() =>
        _destruction = new(_keys.Table, Store.Writer, Store.Time, NullLogger<KeyDestruction>.Instance);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Door Door => _keys.Door;
    private Caller Caller => _keys.Caller;
    private StoreFile Store => _keys.Store;

    public ValueTask InitializeAsync() => _keys.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        _destruction.Dispose();
        await _keys.DisposeAsync();
    }

    [Fact]
    public async Task Until_its_date_a_key_that_is_to_go_is_shown_with_it()
    {
        var key = await ScheduledAsync();
        Store.Time.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        await _destruction.DestroyAsync(Cancellation);

        var shown = await Door.GetKeyAsync(Caller, "alias/orders", Cancellation);

        Assert.Equal((KmsKeyState.PendingDeletion, key.DeletionDate), (shown.State, shown.DeletionDate));
        Assert.Single((await Door.ListAliasesAsync(Caller, null, _all, Cancellation)).Items);
    }

    [Fact]
    public async Task From_its_date_on_a_key_and_its_aliases_are_gone_though_nobody_has_destroyed_them_yet()
    {
        var key = await ScheduledAsync();

        Store.Time.Advance(TimeSpan.FromDays(7));

        foreach (var name in (string[])[key.Id, key.Arn, "alias/orders"])
            Assert.Equal("NotFoundException", await CodeAsync(() => Door.GetKeyAsync(Caller, name, Cancellation)));
        Assert.Equal("NotFoundException", await CodeAsync(() => Door.EnableKeyAsync(Caller, key.Id, Cancellation)));
        Assert.Equal("NotFoundException", await CodeAsync(() => Door.UnwrapAsync(Caller.Scope, key.Id, Cancellation)));
        Assert.Empty((await Door.ListKeysAsync(Caller, _all, Cancellation)).Items);
        Assert.Empty((await Door.ListAliasesAsync(Caller, null, _all, Cancellation)).Items);
    }

    [Fact]
    public async Task The_alias_of_a_key_that_is_gone_can_be_given_to_another()
    {
        await ScheduledAsync();
        Store.Time.Advance(TimeSpan.FromDays(7));
        var next = await Door.CreateKeyAsync(Caller, new(), Cancellation);

        await Door.CreateAliasAsync(Caller, "alias/orders", next.Id, Cancellation);
        await _destruction.DestroyAsync(Cancellation);

        Assert.Equal(next.Id, (await Door.GetKeyAsync(Caller, "alias/orders", Cancellation)).Id);
    }

    [Fact]
    public async Task What_is_destroyed_leaves_no_row_and_others_stay()
    {
        await ScheduledAsync();
        var other = await Door.CreateKeyAsync(Caller, new(), Cancellation);
        await Door.CreateAliasAsync(Caller, "alias/other", other.Id, Cancellation);
        Store.Time.Advance(TimeSpan.FromDays(8));

        await _destruction.DestroyAsync(Cancellation);

        await using var context = await Store.Contexts.CreateDbContextAsync(Cancellation);
        Assert.Equal(other.Id, (await context.KmsKeys.SingleAsync(Cancellation)).Id);
        Assert.Equal(other.Id, (await context.KmsMaterials.SingleAsync(Cancellation)).Id);
        Assert.Equal("alias/other", (await context.KmsAliases.SingleAsync(Cancellation)).Id);
    }

    [Fact]
    public async Task Destroyed_material_is_in_no_file_of_the_store_any_more()
    {
        // More than a page of them, so that whole pages become free.
        var keys = new List<KmsKey>();
        for (var index = 0; index < 60; index++) keys.Add(await Door.CreateKeyAsync(Caller, new(), Cancellation));
        foreach (var key in keys) await Door.ScheduleDeletionAsync(Caller, key.Id, 7, Cancellation);
        var material = new List<byte[]>();
        await using (var context = await Store.Contexts.CreateDbContextAsync(Cancellation))
            material.AddRange(await context.KmsMaterials.Select(row => row.Wrapped).ToListAsync(Cancellation));
        Assert.All(material, wrapped => Assert.True(IsOnDisk(wrapped)));
        Store.Time.Advance(TimeSpan.FromDays(7));

        await _destruction.DestroyAsync(Cancellation);

        Assert.Equal(60, material.Count);
        Assert.All(material, wrapped => Assert.False(IsOnDisk(wrapped)));
        Assert.All(keys, key => Assert.False(IsOnDisk(System.Text.Encoding.UTF8.GetBytes(key.Id))));
    }

    [Fact]
    public async Task Where_somebody_reads_meanwhile_the_log_is_emptied_on_a_later_turn()
    {
        var key = await ScheduledAsync();
        var material = (await _keys.Table.MaterialAsync(Caller.Scope, key.Id, Cancellation))!;
        Store.Time.Advance(TimeSpan.FromDays(7));
        await using (var reader = await Store.Contexts.CreateDbContextAsync(Cancellation))
        {
            await using var reading = await reader.Database.BeginTransactionAsync(IsolationLevel.ReadUncommitted, Cancellation);
            await reader.KmsKeys.ToListAsync(Cancellation);
            await _destruction.DestroyAsync(Cancellation);
            Assert.True(IsOnDisk(material));
        }

        await _destruction.DestroyAsync(Cancellation);

        Assert.False(IsOnDisk(material));
    }

    [Fact]
    public async Task It_destroys_at_the_start_and_every_hour()
    {
        await ScheduledAsync();
        Store.Time.Advance(TimeSpan.FromDays(8));
        await _destruction.StartAsync(Cancellation);
        await NoKeysAsync();

        await ScheduledAsync();
        Store.Time.Advance(TimeSpan.FromDays(8));
        await NoKeysAsync();

        await _destruction.StopAsync(Cancellation);
    }

    private async Task<KmsKey> ScheduledAsync()
    {
        var key = await Door.CreateKeyAsync(Caller, new(), Cancellation);
        await Door.CreateAliasAsync(Caller, "alias/orders", key.Id, Cancellation);
        return await Door.ScheduleDeletionAsync(Caller, key.Id, 7, Cancellation);
    }

    private bool IsOnDisk(byte[] bytes) => Store.Files.Any(file =>
    {
        try
        {
            // Shared: the store has it open.
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            return content.AsSpan().IndexOf(bytes) >= 0;
        }
        catch (FileNotFoundException)
        {
            // The log and its index go when the store's last idle connection is closed.
            return false;
        }
    });

    // Done in the background; the store itself is asked.
    private async Task NoKeysAsync()
    {
        while (true)
        {
            await using var context = await Store.Contexts.CreateDbContextAsync(Cancellation);
            if (!await context.KmsKeys.AnyAsync(Cancellation)) return;
            await Task.Yield();
        }
    }

    private static async Task<string> CodeAsync(Func<Task> call) => (await Assert.ThrowsAsync<FaultException>(call)).Fault.Code;
}
