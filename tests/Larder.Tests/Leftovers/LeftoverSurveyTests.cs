using Larder.Model.KmsKeys;
using Larder.Model.Leftovers;
using Larder.Model.Naming;
using Larder.Model.Nodes;
using Larder.Model.Takes;
using Larder.Tests.ReplicationGroups;
using static Larder.Tests.Leftovers.Holdings;

namespace Larder.Tests.Leftovers;

public sealed class LeftoverSurveyTests
{
    private static readonly Larder.Model.Installation _installation = Installations.With(Installations.Redis7);
    private static readonly RegionHoldings _empty = new() { Scope = Installations.Scope, Network = Installations.Network };
    private static readonly RegionHoldings _orders = _empty with { Groups = [Pair.Orders()] };
    private static readonly PriceTable _prices = new() { Currency = "EUR", NodeHours = new Dictionary<string, decimal> { ["cache.t3.micro"] = 0.5m } };

    [Fact]
    public void An_account_that_has_made_nothing_has_nothing_left()
    {
        var report = Survey(_empty, Of());

        Assert.True(report.NothingRuns);
        Assert.Empty(report.Items);
        Assert.Equal((Groups.Start, 0), (report.CheckedAt, report.Processes));
    }

    [Fact]
    public void A_cache_is_listed_with_the_processes_that_the_host_really_has_for_it()
    {
        var report = Survey(_orders, Of(Node("n-1", "", 11), Node("n-2", "", 12, 13)));

        var orders = Assert.Single(report.Running);
        Assert.Equal((LeftoverKind.ReplicationGroup, "orders", Removal.LosesData), (orders.Kind, orders.Id, orders.Removal));
        Assert.Equal([11, 12, 13], orders.Processes.Select(process => process.Pid));
        Assert.Equal((1L << 30, 30L << 20), (report.MemoryBytes, report.ResidentBytes));
        Assert.False(report.NothingRuns);
    }

    [Fact]
    public void A_cache_whose_processes_are_gone_is_left_all_the_same() =>
        Assert.False(Survey(_orders, Of()).NothingRuns);

    [Fact]
    public void Its_addresses_are_those_that_are_leased_to_it_and_to_its_members()
    {
        var leases = new Dictionary<string, int>
        {
            [Pair.Orders().Arn] = 2,
            [new Arn(Installations.Scope, Arn.Cluster, "orders-001").ToString()] = 1,
            [new Arn(Installations.Scope, Arn.Cluster, "orders-002").ToString()] = 1,
            [new Arn(Installations.Scope, Arn.Cluster, "others").ToString()] = 1,
        };

        Assert.Equal(4, Survey(_orders with { Leases = leases }, Of()).Items[0].Takes.Addresses);
    }

    [Fact]
    public void Money_is_told_by_the_owner_s_table_and_else_not_at_all()
    {
        Assert.Equal(1m, LeftoverSurvey.Of([_orders], [], Of(), _prices, _installation).Price!.Value.PerHour);
        Assert.Null(Survey(_orders, Of()).Price);
    }

    [Fact]
    public void What_is_only_kept_comes_after_what_runs_in_the_order_of_getting_rid_of_it_and_does_not_run()
    {
        var network = Installations.Network;
        var vpc = network.Vpcs[0] with { Id = "vpc-1", CidrBlock = "10.0.0.0/16", IsDefault = false };
        network = network with
        {
            Vpcs = [.. network.Vpcs, vpc],
            Subnets = [.. network.Subnets, network.Subnets[0] with { Id = "subnet-1", VpcId = "vpc-1", DefaultForAz = false }],
            SecurityGroups = [.. network.SecurityGroups, network.SecurityGroups[0] with { Id = "sg-1", Name = "shop" }],
            SubnetGroups = [new() { Scope = Installations.Scope, Name = "nets", Description = "d", VpcId = "vpc-1", SubnetIds = ["subnet-1"] }],
        };
        var key = new KmsKey { Scope = Installations.Scope, Id = "k", MaterialId = "m", State = KmsKeyState.Enabled, CreationDate = Groups.Start };

        var report = Survey(_empty with { Network = network, Keys = [key], AddressBlocks = ["127.64.3.1-254"] }, Of());

        Assert.Equal(["nets", "sg-1", "subnet-1", "vpc-1", "k", "127.64.3.1-254"], report.Kept.Select(item => item.Id));
        Assert.Equal(
            [Removal.Simple, Removal.Simple, Removal.Simple, Removal.Simple, Removal.LosesData, Removal.None],
            report.Kept.Select(item => item.Removal));
        Assert.True(report.NothingRuns);
    }

    [Fact]
    public void A_key_that_is_to_be_destroyed_is_told_with_its_date_and_cannot_be_deleted_again()
    {
        var key = new KmsKey { Scope = Installations.Scope, Id = "k", MaterialId = "m", State = KmsKeyState.PendingDeletion, CreationDate = Groups.Start, DeletionDate = Groups.Start.AddDays(7) };

        var item = Assert.Single(Survey(_empty with { Keys = [key] }, Of()).Items);

        Assert.Equal(("pending deletion", Groups.Start.AddDays(7), Removal.None), (item.Status, item.Until!.Value, item.Removal));
    }

    [Fact]
    public void A_node_that_the_host_keeps_and_no_cache_has_is_a_stray_of_the_account_that_it_was_of()
    {
        var host = Of(Node("n-1", Pair.Orders().Arn, 11), Node("n-9", new Arn(new Scope("111111111111", "eu-west-1"), Arn.Cluster, "gone").ToString(), 12), Node("n-x", ""));

        var strays = LeftoverSurvey.Strays(host, host, new HashSet<string> { "n-1" }, new HashSet<string>(), Installations.Scope);

        Assert.Equal([("n-9", "eu-west-1"), ("n-x", "us-east-1")], strays.Select(stray => (stray.Id, stray.Scope.Region)));
        Assert.All(strays, stray => Assert.Equal((true, Removal.LosesData), (stray.Runs, stray.Removal)));
    }

    [Fact]
    public void What_only_one_of_two_looks_shows_is_coming_or_going_and_no_stray()
    {
        var (one, two) = (Of(Node("n-1", "", 11)), Of(Node("n-2", "", 12)));

        Assert.Empty(LeftoverSurvey.Strays(one, two, new HashSet<string>(), new HashSet<string>(), Installations.Scope));
    }

    [Fact]
    public void The_relay_is_held_while_it_spreads_readers_of_what_is_listed()
    {
        var relay = Of() with { Relays = [new(77, 1)], Routes = [Route("127.64.0.9")] };

        Assert.Equal([77], Survey(_orders, relay).Relays.Select(process => process.Pid));
        Assert.Empty(Survey(_empty, relay).Relays);
    }

    [Fact]
    public void A_reader_endpoint_of_no_group_is_a_stray()
    {
        var relay = Of() with { Relays = [new(77, 1)], Routes = [Route("127.64.0.9"), Route("127.64.0.77")] };

        var stray = Assert.Single(LeftoverSurvey.Strays(relay, relay, new HashSet<string>(), new HashSet<string> { "127.64.0.9" }, Installations.Scope));

        Assert.Equal((LeftoverKind.StrayRoute, "127.64.0.77:6379"), (stray.Kind, stray.Id));
    }

    private static LeftoverReport Survey(RegionHoldings region, HostHoldings host) =>
        LeftoverSurvey.Of([region], [], host, PriceTable.Empty, _installation);
}
