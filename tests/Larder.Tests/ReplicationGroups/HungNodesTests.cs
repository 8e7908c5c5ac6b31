using Larder.Model;
using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;

namespace Larder.Tests.ReplicationGroups;

/// <summary>A process that runs and does not answer: who is ended, and when.</summary>
public sealed class HungNodesTests
{
    [Fact]
    public void A_hung_primary_is_ended_before_anybody_is_elected()
    {
        var hung = Hang(Pair.Orders());

        Assert.Equal("it does not answer", hung.Next.Handover?.Reason);
        Assert.Equal([new NodeOrder.Fence("n-1")], Assert.IsType<Step.Obey>(hung.Next.NextStep(Groups.Start)).Orders);
        var dead = hung.Next.Observe(Report("n-1") with { State = NodeState.Exited }, Groups.Start).Next;
        Assert.Equal(["n-2"], Assert.IsType<Step.Elect>(dead.NextStep(Groups.Start)).Candidates);
    }

    [Fact]
    public void One_that_answers_again_before_it_is_ended_goes_on_and_an_event_says_so()
    {
        var hung = Hang(Pair.Orders()).Next;

        var answers = hung.Observe(Report("n-1") with { Replication = Primary }, Groups.Start);

        Assert.Null(answers.Next.Handover);
        Assert.IsType<Step.None>(answers.Next.NextStep(Groups.Start));
        Assert.Contains(answers.Events, one => one.Message.Contains("answers again", StringComparison.Ordinal));
    }

    [Fact]
    public void A_hung_primary_is_left_alone_where_automatic_failover_is_off() =>
        AssertLeftAlone(Hang(Pair.Orders() with { AutomaticFailover = false }).Next);

    [Fact]
    public void Enabling_automatic_failover_replaces_one_that_hangs_already()
    {
        var hung = Hang(Pair.Orders() with { AutomaticFailover = false }).Next;
        var enabled = new Modification { AutomaticFailover = true }.ApplyTo(hung, Groups.Start).Next;

        Assert.NotNull(Hang(enabled).Next.Handover);
    }

    [Fact]
    public void A_hung_primary_is_left_alone_where_no_replica_could_take_over()
    {
        AssertLeftAlone(Hang(Pair.With(replica => replica with { Synced = false })).Next);
        AssertLeftAlone(Hang(Pair.With(replica => replica with { State = NodeState.Exited, RetryAt = Groups.Start.AddMinutes(1) })).Next);
    }

    [Fact]
    public void A_hung_replica_is_given_ten_seconds_and_ended_at_once_where_it_holds_the_reader_endpoint()
    {
        var hung = Pair.With(replica => replica with { SilentSince = Groups.Start, ListensOn = "127.64.0.2" });
        var tenSeconds = Groups.Start + TimeSpan.FromSeconds(10);

        Assert.Equal(new Step.Wait(tenSeconds), hung.NextStep(Groups.Start));
        AssertEnds("n-2", hung.NextStep(tenSeconds));
        var holding = Pair.With(replica => replica with { SilentSince = Groups.Start, ListensOn = "127.64.0.2 127.64.0.9" });
        AssertEnds("n-2", holding.NextStep(Groups.Start));
    }

    private static void AssertEnds(string key, Step step) =>
        Assert.Equal([new NodeOrder.Fence(key)], Assert.IsType<Step.Obey>(step).Orders);

    private static void AssertLeftAlone(ReplicationGroup group)
    {
        Assert.Null(group.Handover);
        var much = Groups.Start + TimeSpan.FromSeconds(59);
        Assert.False(group.NextStep(much) is Step.Obey or Step.Elect, $"{group.NextStep(much)}");
    }

    private static Change<ReplicationGroup> Hang(ReplicationGroup group) =>
        group.Observe(Report("n-1") with { SilentSince = Groups.Start }, Groups.Start);

    private static NodeReplication Primary => new()
    {
        Role = NodeRole.Primary,
        Offset = 100,
        ListensOn = "127.64.0.1 127.64.0.8",
        Replicas = [new("127.64.0.2", Behind: false)],
    };

    private static NodeReport Report(string key) => new()
    {
        Key = key,
        OwnerArn = Pair.Orders().Arn,
        Incarnation = 1,
        State = NodeState.Running,
        SeenAt = Groups.Start,
        RunId = "r",
    };
}
