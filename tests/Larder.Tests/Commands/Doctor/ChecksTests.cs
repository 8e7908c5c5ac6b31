using Larder.Agent.Addresses;
using Larder.Model.Nodes;
using Larder.Server.Commands.Doctor;

namespace Larder.Tests.Commands.Doctor;

public sealed class ChecksTests
{
    [Theory]
    [InlineData("20000", nameof(Outcome.Warning))]
    [InlineData("1048576", nameof(Outcome.Ok))]
    [InlineData("unlimited", nameof(Outcome.Ok))]
    public void The_hard_limit_of_open_files_is_judged(string hard, string outcome) =>
        Assert.Equal(outcome, MachineChecks.OpenFiles($"Limit  Soft Limit  Hard Limit  Units\nMax open files            1024                 {hard}   files\n").Outcome.ToString());

    [Fact]
    public void A_machine_with_one_loopback_address_is_told_what_that_costs() =>
        Assert.Contains("no replicas behind one endpoint", MachineChecks.Addresses(AddressMode.Ports).Finding, StringComparison.Ordinal);

    [Theory]
    [InlineData("always [madvise] never", nameof(Outcome.Ok))]
    [InlineData("[always] madvise never", nameof(Outcome.Warning))]
    [InlineData(null, nameof(Outcome.Ok))]
    public void Huge_pages_are_a_warning_only_where_they_are_forced(string? setting, string outcome) =>
        Assert.Equal(outcome, MachineChecks.HugePages(setting).Outcome.ToString());

    [Fact]
    public void A_machine_without_any_engine_is_blocked() =>
        Assert.Equal(Outcome.Blocks, Assert.Single(EngineChecks.Judge([], [])).Outcome);

    [Fact]
    public void A_machine_with_garnet_alone_is_told_what_it_lacks()
    {
        var garnet = new InstalledEngine { Kind = EngineKind.Garnet, FullVersion = "2.2.8", Program = "/larder/garnet" };

        var checks = EngineChecks.Judge([garnet], []);

        Assert.Equal([Outcome.Ok, Outcome.Warning], checks.Select(check => check.Outcome));
    }

    [Fact]
    public void Whatever_is_not_well_has_a_remedy()
    {
        Check[] checks =
        [
            MachineChecks.Addresses(AddressMode.Ports), MachineChecks.Memory(1), MachineChecks.OpenFiles(null), MachineChecks.Overcommit(null),
            MachineChecks.Overcommit("0"), MachineChecks.HugePages("[always]"), HomeChecks.Space("/h", 0), .. EngineChecks.Judge([], ["broken"]),
        ];

        Assert.All(checks, check => Assert.False(string.IsNullOrEmpty(check.Remedy)));
    }

    [Fact]
    public void Each_node_of_no_cache_is_a_warning_with_its_processes_and_whose_it_was()
    {
        Assert.Equal(Outcome.Ok, Assert.Single(StrayChecks.Judge([])).Outcome);

        var stray = Assert.Single(StrayChecks.Judge([new("n-9", null, [4711, 4712])]));

        Assert.Equal((Outcome.Warning, "n-9 belongs to no cache (process 4711, 4712; it was of nobody known)"), (stray.Outcome, stray.Finding));
    }
}
