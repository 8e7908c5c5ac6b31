using Larder.ControlPlane.Access;
using Larder.ControlPlane.Storage;
using Larder.Model.Faults;
using Larder.Model.KmsKeys;
using Larder.Model.Paging;
using Larder.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Door = Larder.ControlPlane.KmsKeys.KmsKeys;

namespace Larder.Tests.KmsKeys;

public sealed class KmsKeysTests : IAsyncLifetime
{
    private static readonly PageRequest _all = PageRequest.FromMarker(null, null, 100);
    private readonly KeyStore _keys = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Door Door => _keys.Door;
    private Caller Caller => _keys.Caller;
    private StoreFile Store => _keys.Store;

    public ValueTask InitializeAsync() => _keys.InitializeAsync();

    public ValueTask DisposeAsync() => _keys.DisposeAsync();

    [Fact]
    public async Task A_key_reads_back_as_it_was_answered_by_each_of_its_names()
    {
        var key = await CreateAsync(new() { Description = "orders", Tags = [new("team", "shop")] });
        await Door.CreateAliasAsync(Caller, "alias/orders", key.Id, Cancellation);

        foreach (var name in (string[])[key.Id, key.Arn, "alias/orders", $"arn:aws:kms:us-east-1:000000000000:alias/orders"])
            Assert.Equivalent(key, await Door.GetKeyAsync(Caller, name, Cancellation), strict: true);
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        foreach (var name in (string[])[Keys.Id, "alias/orders", "orders"])
            Assert.Equal("NotFoundException", await CodeAsync(() => Door.GetKeyAsync(Caller, name, Cancellation)));
        Assert.Equal("NotFoundException", await CodeAsync(() => Door.EnableKeyAsync(Caller, Keys.Id, Cancellation)));
        Assert.Equal("NotFoundException", await CodeAsync(() => Door.CreateAliasAsync(Caller, "alias/orders", Keys.Id, Cancellation)));
        Assert.Equal("NotFoundException", await CodeAsync(() => Door.ListAliasesAsync(Caller, Keys.Id, _all, Cancellation)));
    }

    [Fact]
    public async Task A_key_is_turned_off_and_on_and_each_change_is_a_revision()
    {
        var key = await CreateAsync();

        await Door.DisableKeyAsync(Caller, key.Arn, Cancellation);
        Assert.Equal(KmsKeyState.Disabled, (await Door.GetKeyAsync(Caller, key.Id, Cancellation)).State);
        await Door.EnableKeyAsync(Caller, key.Id, Cancellation);
        await Door.EnableKeyAsync(Caller, key.Id, Cancellation);

        Assert.Equal(KmsKeyState.Enabled, (await Door.GetKeyAsync(Caller, key.Id, Cancellation)).State);
        await using var context = await Store.Contexts.CreateDbContextAsync(Cancellation);
        Assert.Equal(3, (await context.KmsKeys.SingleAsync(Cancellation)).Revision);
    }

    [Fact]
    public async Task An_alias_is_no_name_for_what_changes_a_key()
    {
        var key = await CreateAsync();
        await Door.CreateAliasAsync(Caller, "alias/orders", key.Id, Cancellation);

        Assert.Equal("NotFoundException", await CodeAsync(() => Door.DisableKeyAsync(Caller, "alias/orders", Cancellation)));
        Assert.Equal("NotFoundException", await CodeAsync(() => Door.ScheduleDeletionAsync(Caller, "alias/orders", 7, Cancellation)));
        Assert.Equal("ValidationException", await CodeAsync(() => Door.CreateAliasAsync(Caller, "alias/other", "alias/orders", Cancellation)));
    }

    [Fact]
    public async Task An_alias_is_unique_in_its_account_and_region()
    {
        var (one, other) = (await CreateAsync(), await CreateAsync());
        await Door.CreateAliasAsync(Caller, "alias/orders", one.Id, Cancellation);
        var elsewhere = await Door.CreateKeyAsync(_keys.Elsewhere, new(), Cancellation);

        Assert.Equal("AlreadyExistsException", await CodeAsync(() => Door.CreateAliasAsync(Caller, "alias/orders", one.Id, Cancellation)));
        Assert.Equal("AlreadyExistsException", await CodeAsync(() => Door.CreateAliasAsync(Caller, "alias/orders", other.Id, Cancellation)));
        await Door.CreateAliasAsync(_keys.Elsewhere, "alias/orders", elsewhere.Id, Cancellation);

        Assert.Equal(one.Id, (await Door.GetKeyAsync(Caller, "alias/orders", Cancellation)).Id);
        Assert.Equal(elsewhere.Id, (await Door.GetKeyAsync(_keys.Elsewhere, "alias/orders", Cancellation)).Id);
    }

    [Fact]
    public async Task Of_many_who_want_one_alias_at_once_one_gets_it()
    {
        var key = await CreateAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            try
            {
                await Door.CreateAliasAsync(Caller, "alias/orders", key.Id, Cancellation);
                return null;
            }
            catch (FaultException fault)
            {
                return fault.Fault.Code;
            }
        }));

        Assert.Equal(7, results.Count(code => code == "AlreadyExistsException"));
    }

    [Fact]
    public async Task Another_region_sees_none_of_it()
    {
        var key = await CreateAsync();

        Assert.Equal("NotFoundException", await CodeAsync(() => Door.GetKeyAsync(_keys.Elsewhere, key.Id, Cancellation)));
        Assert.Equal("NotFoundException", await CodeAsync(() => Door.GetKeyAsync(_keys.Elsewhere, key.Arn, Cancellation)));
        Assert.Empty((await Door.ListKeysAsync(_keys.Elsewhere, _all, Cancellation)).Items);
    }

    [Fact]
    public async Task A_region_with_a_key_is_one_where_the_account_has_something()
    {
        await Door.CreateKeyAsync(_keys.Elsewhere, new(), Cancellation);

        var regions = await new NetworkTable(Store.Contexts, Store.Writer).RegionsAsync(Caller.Scope.Account, Cancellation);

        Assert.Equal(["eu-west-1"], regions);
    }

    [Fact]
    public async Task Lists_come_by_page_keys_in_the_order_of_ids_and_aliases_of_names()
    {
        var keys = new List<KmsKey>();
        for (var index = 0; index < 5; index++) keys.Add(await CreateAsync());
        foreach (var name in (string[])["alias/c", "alias/a", "alias/b"]) await Door.CreateAliasAsync(Caller, name, keys[0].Id, Cancellation);
        await Door.CreateAliasAsync(Caller, "alias/d", keys[1].Id, Cancellation);

        var first = await Door.ListKeysAsync(Caller, PageRequest.FromMarker(3, null, 100), Cancellation);
        var second = await Door.ListKeysAsync(Caller, PageRequest.FromMarker(3, first.Marker, 100), Cancellation);
        Assert.Equal(keys.Select(key => key.Id).Order(StringComparer.Ordinal), first.Items.Concat(second.Items).Select(key => key.Id));
        Assert.Equal((3, 2, null), (first.Items.Count, second.Items.Count, second.Marker));

        var names = await Door.ListAliasesAsync(Caller, null, PageRequest.FromMarker(3, null, 50), Cancellation);
        Assert.Equal(["alias/a", "alias/b", "alias/c"], names.Items.Select(alias => alias.Name));
        var rest = await Door.ListAliasesAsync(Caller, null, PageRequest.FromMarker(3, names.Marker, 50), Cancellation);
        Assert.Equal((keys[1].Id, "alias/d"), (Assert.Single(rest.Items).KeyId, rest.Items[0].Name));
        Assert.Equal("alias/d", Assert.Single((await Door.ListAliasesAsync(Caller, keys[1].Arn, _all, Cancellation)).Items).Name);
        Refused.With("InvalidMarkerException", () => PageRequest.FromMarker(3, "nonsense", 50), "Marker");
    }

    [Fact]
    public async Task A_region_has_only_so_many_keys()
    {
        var key = await CreateAsync();

        var refused = await CodeAsync(() => _keys.Table.InsertAsync(key with { Id = Keys.Id }, [1], quota: 1, Cancellation));

        Assert.Equal("LimitExceededException", refused);
    }

    [Fact]
    public async Task A_writer_who_has_not_seen_the_last_revision_loses()
    {
        var key = await CreateAsync();
        await using var late = await Store.Contexts.CreateDbContextAsync(Cancellation);
        var row = await late.KmsKeys.SingleAsync(Cancellation);
        await Door.DisableKeyAsync(Caller, key.Id, Cancellation);

        (row.Revision, row.Body) = (row.Revision + 1, "{}");

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => late.SaveChangesAsync(Cancellation));
    }

    [Fact(Timeout = 20_000)]
    public async Task Reads_do_not_wait_for_a_writer()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var key = await CreateAsync();
        await Door.CreateAliasAsync(Caller, "alias/orders", key.Id, cancellation);

        // It would wait for itself.
        await Store.Writer.WriteAsync([], async _ =>
        {
            await Door.GetKeyAsync(Caller, "alias/orders", cancellation);
            Assert.Single((await Door.ListKeysAsync(Caller, _all, cancellation)).Items);
            Assert.Single((await Door.ListAliasesAsync(Caller, key.Id, _all, cancellation)).Items);
            (await Door.UnwrapAsync(Caller.Scope, key.Id, cancellation)).Dispose();
        }, cancellation);
    }

    [Fact]
    public async Task The_material_of_an_enabled_key_opens_and_is_always_the_same()
    {
        var key = await CreateAsync();
        await Door.CreateAliasAsync(Caller, "alias/orders", key.Id, Cancellation);

        using var one = await Door.UnwrapAsync(Caller.Scope, key.Arn, Cancellation);
        using var again = await Door.UnwrapAsync(Caller.Scope, "alias/orders", Cancellation);

        Assert.Equal(32, one.Bytes.Length);
        Assert.Equal(one.Bytes.ToArray(), again.Bytes.ToArray());
    }

    [Fact]
    public async Task The_material_of_another_key_put_in_its_place_does_not_open()
    {
        var (one, other) = (await CreateAsync(), await CreateAsync());
        await Store.Writer.WriteAsync([], async context =>
        {
            var material = await context.KmsMaterials.SingleAsync(row => row.Id == one.Id, Cancellation);
            material.Wrapped = (await context.KmsMaterials.SingleAsync(row => row.Id == other.Id, Cancellation)).Wrapped;
        }, Cancellation);

        await Assert.ThrowsAsync<InvalidDataException>(() => Door.UnwrapAsync(Caller.Scope, one.Id, Cancellation));
    }

    [Fact]
    public async Task A_key_that_is_off_or_waits_for_its_deletion_does_not_open()
    {
        var key = await CreateAsync();

        await Door.DisableKeyAsync(Caller, key.Id, Cancellation);
        Assert.Equal("DisabledException", await CodeAsync(() => Door.UnwrapAsync(Caller.Scope, key.Id, Cancellation)));
        await Door.ScheduleDeletionAsync(Caller, key.Id, 7, Cancellation);
        Assert.Equal("KMSInvalidStateException", await CodeAsync(() => Door.UnwrapAsync(Caller.Scope, key.Id, Cancellation)));
    }

    private Task<KmsKey> CreateAsync(KmsKeyRequest? request = null) => Door.CreateKeyAsync(Caller, request ?? new(), Cancellation);

    private static async Task<string> CodeAsync(Func<Task> call) => (await Assert.ThrowsAsync<FaultException>(call)).Fault.Code;
}
