using Larder.ControlPlane.Access;
using Larder.ControlPlane.Storage;
using Larder.Model.Faults;
using Larder.Model.Paging;
using Larder.Model.Vpcs;
using Larder.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Door = Larder.ControlPlane.Vpcs.Vpcs;

namespace Larder.Tests.Vpcs;

/// <summary>The door to VPCs over a store of its own.</summary>
public sealed class VpcsTests : IAsyncLifetime
{
    private static readonly PageRequest _all = PageRequest.FromToken(null, null);
    private readonly StoreFile _store = new();
    private readonly Caller _caller = new(Installations.Scope, "AK");
    private readonly Door _vpcs;

    public VpcsTests() => _vpcs = new(new NetworkTable(_store.Contexts, _store.Writer));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _store.InitializeAsync();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task What_is_there_by_default_is_seen_without_a_write_and_is_the_same_after_one()
    {
        var before = await SubnetsAsync();
        await using (var context = await _store.Contexts.CreateDbContextAsync(Cancellation)) Assert.Empty(context.Networks);

        await _vpcs.CreateVpcAsync(_caller, "10.0.0.0/16", [], Cancellation);

        Assert.Equivalent(before, await SubnetsAsync(), strict: true);
        Assert.Equal(2, (await _vpcs.ListVpcsAsync(_caller, [], [], _all, Cancellation)).Items.Count);
    }

    [Fact]
    public async Task What_was_created_reads_back_as_it_was_answered()
    {
        var vpc = await _vpcs.CreateVpcAsync(_caller, "10.0.0.0/16", [new("vpc", [KeyValuePair.Create<string, string?>("team", "shop")])], Cancellation);
        var subnet = await _vpcs.CreateSubnetAsync(_caller, new() { VpcId = vpc.Id, CidrBlock = "10.0.1.0/24" }, Cancellation);
        var group = await _vpcs.CreateSecurityGroupAsync(_caller, Networks.Shop(vpc.Id), Cancellation);
        var (_, added) = await _vpcs.AuthorizeIngressAsync(_caller, group.Id, null, [Networks.Tcp(6379, "10.0.0.0/8")], [], Cancellation);

        Assert.Equivalent(vpc, Assert.Single((await _vpcs.ListVpcsAsync(_caller, [vpc.Id], [], _all, Cancellation)).Items), strict: true);
        Assert.Equivalent(subnet, Assert.Single((await _vpcs.ListSubnetsAsync(_caller, [subnet.Id], [], _all, Cancellation)).Items), strict: true);
        Assert.Equivalent(
            group with { Rules = [.. group.Rules, .. added] },
            Assert.Single((await _vpcs.ListSecurityGroupsAsync(_caller, [group.Id], [], [], _all, Cancellation)).Items), strict: true);
    }

    [Fact]
    public async Task A_default_VPC_that_was_deleted_stays_away()
    {
        var network = Networks.Default;
        foreach (var subnet in network.Subnets) await _vpcs.DeleteSubnetAsync(_caller, subnet.Id, Cancellation);
        await _vpcs.DeleteVpcAsync(_caller, network.DefaultVpc!.Id, Cancellation);

        Assert.Empty((await _vpcs.ListVpcsAsync(_caller, [], [], _all, Cancellation)).Items);
        Assert.Empty(await SubnetsAsync());
        var fault = await Assert.ThrowsAsync<FaultException>(() => _vpcs.CreateSecurityGroupAsync(_caller, Networks.Shop(null), Cancellation));
        Assert.Equal("VPCIdNotSpecified", fault.Fault.Code);
    }

    [Fact]
    public async Task Of_many_who_want_one_range_at_once_one_gets_it()
    {
        var vpc = await _vpcs.CreateVpcAsync(_caller, "10.0.0.0/16", [], Cancellation);

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => TryAsync(vpc.Id)));

        Assert.Equal(7, results.Count(code => code == "InvalidSubnet.Conflict"));
        Assert.Single((await _vpcs.ListSubnetsAsync(_caller, [], [new("vpc-id", [vpc.Id])], _all, Cancellation)).Items);

        async Task<string?> TryAsync(string vpcId)
        {
            try
            {
                await _vpcs.CreateSubnetAsync(_caller, new() { VpcId = vpcId, CidrBlock = "10.0.1.0/24" }, Cancellation);
                return null;
            }
            catch (FaultException fault)
            {
                return fault.Fault.Code;
            }
        }
    }

    [Fact]
    public async Task A_writer_who_has_not_seen_the_last_revision_loses()
    {
        await _vpcs.CreateVpcAsync(_caller, "10.0.0.0/16", [], Cancellation);
        await using var late = await _store.Contexts.CreateDbContextAsync(Cancellation);
        var row = await late.Networks.SingleAsync(Cancellation);
        await _vpcs.CreateVpcAsync(_caller, "10.0.0.0/16", [], Cancellation);

        (row.Revision, row.Body) = (row.Revision + 1, "{}");

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => late.SaveChangesAsync(Cancellation));
        Assert.Equal(3, (await _vpcs.ListVpcsAsync(_caller, [], [], _all, Cancellation)).Items.Count);
    }

    [Fact]
    public async Task Lists_come_by_page_in_the_order_of_ids()
    {
        var first = await _vpcs.ListSubnetsAsync(_caller, [], [], PageRequest.FromToken(2, null), Cancellation);
        var second = await _vpcs.ListSubnetsAsync(_caller, [], [], PageRequest.FromToken(2, first.Marker), Cancellation);

        var ids = first.Items.Concat(second.Items).Select(subnet => subnet.Id).ToList();
        Assert.Equal(Networks.Default.Subnets.Select(subnet => subnet.Id).Order(StringComparer.Ordinal), ids);
        Assert.Equal((2, 1, null), (first.Items.Count, second.Items.Count, second.Marker));
        Refused.With("InvalidPaginationToken", () => PageRequest.FromToken(2, "nonsense"), "NextToken");
    }

    [Fact]
    public async Task What_is_named_and_not_there_is_refused()
    {
        Assert.Equal("InvalidVpcID.NotFound", await CodeAsync(() => _vpcs.ListVpcsAsync(_caller, ["vpc-1"], [], _all, Cancellation)));
        Assert.Equal("InvalidSubnetID.NotFound", await CodeAsync(() => _vpcs.ListSubnetsAsync(_caller, ["subnet-1"], [], _all, Cancellation)));
        Assert.Equal("InvalidGroup.NotFound", await CodeAsync(() =>
            _vpcs.ListSecurityGroupsAsync(_caller, ["sg-1"], [], [], _all, Cancellation)));
        Assert.Equal("InvalidGroup.NotFound", await CodeAsync(() =>
            _vpcs.ListSecurityGroupsAsync(_caller, [], ["shop"], [], _all, Cancellation)));
        Assert.Single((await _vpcs.ListSecurityGroupsAsync(_caller, [], ["default"], [], _all, Cancellation)).Items);
    }

    [Fact]
    public async Task Another_account_or_region_sees_its_own()
    {
        var vpc = await _vpcs.CreateVpcAsync(_caller, "10.0.0.0/16", [], Cancellation);
        var elsewhere = _caller with { Scope = _caller.Scope with { Region = "eu-west-1" } };

        Assert.Equal("InvalidVpcID.NotFound", await CodeAsync(() => _vpcs.ListVpcsAsync(elsewhere, [vpc.Id], [], _all, Cancellation)));
        Assert.True(Assert.Single((await _vpcs.ListVpcsAsync(elsewhere, [], [], _all, Cancellation)).Items).IsDefault);
        Assert.Equal(["eu-west-1", "us-east-1"], await _vpcs.ListRegionsAsync(elsewhere, [], [], Cancellation));
        Assert.Equal(["cellar"], await _vpcs.ListRegionsAsync(elsewhere, ["cellar"], [], Cancellation));
        Assert.Equal(["us-east-1"], await _vpcs.ListRegionsAsync(elsewhere, [], [new("region-name", ["us-*"])], Cancellation));
    }

    private async Task<IReadOnlyList<Subnet>> SubnetsAsync() => (await _vpcs.ListSubnetsAsync(_caller, [], [], _all, Cancellation)).Items;

    private static async Task<string> CodeAsync<T>(Func<Task<T>> call) => (await Assert.ThrowsAsync<FaultException>(call)).Fault.Code;
}
