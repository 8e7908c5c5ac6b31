using Larder.Console.ReplicationGroups;
using Larder.Model.Faults;
using Larder.Model.Probes;
using Larder.Model.ReplicationGroups;
using Larder.Tests.ReplicationGroups;
using Microsoft.Extensions.Time.Testing;

namespace Larder.Tests.Console;

public sealed class FailoverTestTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly Probes _probes = new();
    private ReplicationGroup _group = Pair.Orders();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_client_writes_from_before_the_failover_until_the_group_is_available_again()
    {
        var running = RunAsync();
        Assert.Equal(["write to 127.64.0.8:6379", "fail over"], _probes.Steps);

        _group = _group.Switching().Completed(TimeSpan.FromMilliseconds(4), Groups.Start).Next;
        _group = Attached(_group);
        _time.Advance(TimeSpan.FromSeconds(1));
        var tested = await running;

        Assert.Equal(["write to 127.64.0.8:6379", "fail over", "stop", "clean up"], _probes.Steps);
        Assert.Equal(("orders-001", "orders-002", TimeSpan.FromMilliseconds(4)), (tested.Record?.From, tested.Record?.To, tested.Record?.Outage));
        Assert.Same(Probes.Counts, tested.Writes);
    }

    [Fact]
    public async Task One_that_is_given_up_has_no_record_though_an_earlier_one_had()
    {
        _group = _group with { LastFailover = new() { Kind = HandoverKind.Planned, From = "orders-002", To = "orders-001", CompletedAt = Groups.Start, Outage = TimeSpan.Zero, LostAtMost = 0 } };
        var running = RunAsync();

        _group = _group.Abandoned("why", Groups.Start).Next;
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Null((await running).Record);
    }

    [Fact]
    public async Task A_refusal_leaves_no_client_behind()
    {
        _group = _group with { AutomaticFailover = false };

        await Assert.ThrowsAsync<FaultException>(RunAsync);

        Assert.Equal("clean up", _probes.Steps[^1]);
        Assert.DoesNotContain("stop", _probes.Steps);
    }

    private Task<TestedFailover> RunAsync() => new FailoverTest(_probes, _time).RunAsync(
        () => Task.FromResult(_group),
        () =>
        {
            _probes.Steps.Add("fail over");
            _group = _group.TestFailover(Groups.Start).Next;
            return Task.FromResult(_group);
        },
        Cancellation);

    private static ReplicationGroup Attached(ReplicationGroup group) =>
        group.With(group.NodeOf("orders-001") with { LinkUp = true, Behind = false, Follows = group.PrimaryNode.Address });

    private sealed class Probes : IWriteProbes
    {
        public static readonly WriteCounts Counts = new() { Acknowledged = 5, Refused = 0, Unanswered = 1, Lost = 0, LongestGap = TimeSpan.FromMilliseconds(6) };

        public List<string> Steps { get; } = [];

        public Task<IWriteProbe> StartAsync(string address, int port, CancellationToken cancellation)
        {
            Steps.Add($"write to {address}:{port}");
            return Task.FromResult<IWriteProbe>(new Probe(Steps));
        }
    }

    private sealed class Probe(List<string> steps) : IWriteProbe
    {
        public Task<WriteCounts> StopAsync(CancellationToken cancellation)
        {
            steps.Add("stop");
            return Task.FromResult(Probes.Counts);
        }

        public ValueTask DisposeAsync()
        {
            steps.Add("clean up");
            return ValueTask.CompletedTask;
        }
    }
}
