using Bunit;
using Larder.Console.Leftovers;
using Larder.Model.Leftovers;
using Larder.Model.Nodes;
using Larder.Tests.ReplicationGroups;

namespace Larder.Tests.Console.Leftovers;

public sealed class LeftoverVerdictTests : ConsoleContext
{
    private static readonly LeftoverReport _nothing = new() { CheckedAt = Groups.Start, Regions = ["us-east-1"], Items = [], Relays = [], Currency = "" };

    [Fact]
    public void That_nothing_is_left_running_is_said_with_when_that_was_looked_at()
    {
        var verdict = Verdict(_nothing);

        Assert.Contains("Nothing is left running in us-east-1.", verdict.Markup, StringComparison.Ordinal);
        Assert.Contains("2026-11-23 12:00:00", verdict.Find("[data-testid=checked]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_process_of_no_cache_is_something_left_running()
    {
        var stray = new Leftover { Scope = Installations.Scope, Kind = LeftoverKind.StrayNode, Id = "n-9", Processes = [new HeldProcess(4711, 8L << 20)] };

        var verdict = Verdict(_nothing with { Items = [stray] });

        Assert.Contains("Something is left running in us-east-1.", verdict.Markup, StringComparison.Ordinal);
        Assert.Contains("processes: 1", verdict.Find("[data-testid=sums]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_only_kept_does_not_run() =>
        Assert.Contains("Nothing is left running", Verdict(_nothing with
        {
            Items = [new() { Scope = Installations.Scope, Kind = LeftoverKind.Vpc, Id = "vpc-1" }],
        }).Markup, StringComparison.Ordinal);

    private IRenderedComponent<LeftoverVerdict> Verdict(LeftoverReport report) =>
        Render<LeftoverVerdict>(verdict => verdict.Add(one => one.Report, report).Add(one => one.Region, "us-east-1"));
}
