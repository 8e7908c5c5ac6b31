using Bunit;
using Larder.Console.ReplicationGroups;
using Larder.Model.Faults;
using Larder.Model.Nodes;
using Larder.Model.Probes;
using Larder.Model.ReplicationGroups;
using Larder.Tests.ReplicationGroups;

namespace Larder.Tests.Console;

public sealed class FailoverSheetTests : ConsoleContext
{
    private static readonly FailoverRecord _record = new()
    {
        Kind = HandoverKind.Planned,
        From = "orders-001",
        To = "orders-002",
        CompletedAt = Groups.Start,
        Outage = TimeSpan.FromMilliseconds(4.26),
        LostAtMost = 0,
    };

    private static readonly TestedFailover _tested = new()
    {
        Record = _record,
        Writes = new() { Acknowledged = 3120, Refused = 2, Unanswered = 4, Lost = 0, LongestGap = TimeSpan.FromMilliseconds(7.9) },
    };

    [Fact]
    public void A_group_that_never_failed_over_says_so_and_what_is_set()
    {
        var sheet = Sheet(Pair.Orders());

        Assert.Equal(("Enabled", "Enabled", "Never"), (Text(sheet, "automatic-failover"), Text(sheet, "multi-az"), Text(sheet, "last-failover")));
        Assert.Empty(sheet.FindAll("[data-testid=obstacle]"));
    }

    [Theory]
    [InlineData(0, "No acknowledged write was lost.")]
    [InlineData(4, "At most 4 acknowledged writes may be lost")]
    [InlineData(null, "not known")]
    public void The_last_failover_is_told_with_its_outage_and_what_could_have_been_lost(int? lost, string words)
    {
        var sheet = Sheet(Pair.Orders() with { LastFailover = _record with { LostAtMost = lost } });

        Assert.Contains("orders-001 → orders-002", Text(sheet, "last-failover"), StringComparison.Ordinal);
        Assert.Contains("no writes for 4.3 ms", Text(sheet, "last-failover"), StringComparison.Ordinal);
        Assert.Contains(words, Text(sheet, "last-failover"), StringComparison.Ordinal);
    }

    public static TheoryData<string, ReplicationGroup> Obstacles => new()
    {
        { "larder replicas orders 1", Groups.Orders() with { Phase = ReplicationGroupPhase.Available } },
        { "larder replicas orders 1 --failover", Pair.Orders() with { AutomaticFailover = false, MultiAz = false } },
        { "not available", Pair.With(replica => replica with { State = NodeState.Starting }) },
        { "in sync", Pair.With(replica => replica with { Behind = true }) },
    };

    [Theory]
    [MemberData(nameof(Obstacles), DisableDiscoveryEnumeration = true)]
    public void Where_a_failover_cannot_be_tried_the_button_says_why(string why, ReplicationGroup group)
    {
        var sheet = Sheet(group);

        Assert.True(sheet.Find("[data-testid=test-failover]").HasAttribute("disabled"));
        Assert.Contains(why, Text(sheet, "obstacle"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_it_runs_it_cannot_be_begun_again_and_afterwards_it_is_counted()
    {
        var outcome = new TaskCompletionSource<TestedFailover>();
        var sheet = Sheet(Pair.Orders(), outcome.Task.WaitAsync);
        var clicked = sheet.Find("[data-testid=test-failover]").ClickAsync(new());
        Assert.True(sheet.Find("[data-testid=test-failover]").HasAttribute("disabled"));

        outcome.SetResult(_tested);
        await clicked;

        Assert.Equal(("4.3 ms", "7.9 ms", "3,120", "0"),
            (Text(sheet, "outage-measured"), Text(sheet, "outage-seen"), Text(sheet, "acknowledged"), Text(sheet, "lost")));
        Assert.Empty(sheet.FindAll("[data-testid=loss]"));
        Assert.False(sheet.Find("[data-testid=test-failover]").HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_lost_write_is_an_alarm()
    {
        var sheet = Sheet(Pair.Orders(), _ => Task.FromResult(_tested with { Writes = _tested.Writes with { Lost = 3 } }));

        await sheet.Find("[data-testid=test-failover]").ClickAsync(new());

        Assert.Contains("3 acknowledged writes are lost", Text(sheet, "loss"), StringComparison.Ordinal);
    }

    public static TheoryData<Exception> Failures => new()
    {
        FaultException.TestFailoverNotAvailable("it cannot be done now"),
        new WriteProbeException("it cannot be done now"),
    };

    [Theory]
    [MemberData(nameof(Failures), DisableDiscoveryEnumeration = true)]
    public async Task What_went_wrong_is_shown_and_it_can_be_tried_again(Exception failure)
    {
        var sheet = Sheet(Pair.Orders(), _ => throw failure);

        await sheet.Find("[data-testid=test-failover]").ClickAsync(new());

        Assert.StartsWith("it cannot be done now", Text(sheet, "refused"), StringComparison.Ordinal);
        Assert.False(sheet.Find("[data-testid=test-failover]").HasAttribute("disabled"));
    }

    private IRenderedComponent<FailoverSheet> Sheet(ReplicationGroup group, Func<CancellationToken, Task<TestedFailover>>? test = null) =>
        Render<FailoverSheet>(sheet => sheet
            .Add(one => one.State, FailoverState.Of(group))
            .Add(one => one.Test, test ?? (_ => Task.FromResult(_tested))));

    private static string Text(IRenderedComponent<FailoverSheet> sheet, string id) => sheet.Find($"[data-testid={id}]").TextContent.Trim();
}
