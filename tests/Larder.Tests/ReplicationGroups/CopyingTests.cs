using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;
using static Larder.Tests.ReplicationGroups.Groups;
using static Larder.Tests.ReplicationGroups.Reports;

namespace Larder.Tests.ReplicationGroups;

/// <summary>A new replica takes the contents from a replica, so that the primary need not fork, and follows the primary then.</summary>
public sealed class CopyingTests
{
    private static readonly NodeReplication _copying = Follows(3, 2) with { LinkUp = false, Offset = NodeReplication.Nothing };

    [Fact]
    public void It_copies_a_replica_in_sync_and_the_primary_where_there_is_none()
    {
        var added = Added();
        Assert.Equal("n-2", added.SpecOf(added.Member(3)).ReplicaOf?.Key);

        var alone = added.With(added.Member(2) with { Behind = true });
        Assert.Equal("n-1", alone.SpecOf(alone.Member(3)).ReplicaOf?.Key);
        Assert.Null(added.SpecOf(added.Member(1)).ReplicaOf);
    }

    [Fact]
    public void It_is_left_to_copy_and_told_to_follow_the_primary_once_it_has_the_contents()
    {
        var copying = Added().Hear(3, _copying).Next;
        Assert.DoesNotContain(new NodeOrder.Follow("n-3", PlaceOf(1)), Orders(copying.NextStep(Start)));
        Assert.Equal("modifying", copying.Status);

        // What was written meanwhile is still on its way.
        var loaded = copying.Hear(3, Follows(3, 2) with { History = FirstHistory }).Next;
        Assert.DoesNotContain(new NodeOrder.Follow("n-3", PlaceOf(1)), Orders(loaded.NextStep(Start)));

        var copied = loaded.Hear(2, Follows(2) with { ListensOn = $"127.64.0.2 {ReaderEndpoint}", Replicas = [new(Address(3), Behind: false)] }).Next;
        Assert.Equal([new NodeOrder.Follow("n-3", PlaceOf(1))], Orders(copied.NextStep(Start)));
    }

    [Fact]
    public void Where_the_copied_one_dies_or_hangs_it_follows_the_primary_at_once()
    {
        var copying = Added().Hear(3, _copying).Next;

        foreach (var lost in new[] { copying.HearEnd(2).Next.Restarted(2), copying.HearNothing(2, Start, Start).Next })
            Assert.Contains(new NodeOrder.Follow("n-3", PlaceOf(1)), Unhung(lost));
    }

    // A hung one that holds the reader endpoint is ended first.
    private static IReadOnlyList<NodeOrder> Unhung(ReplicationGroup group) =>
        Orders(group.NextStep(Start)) is [NodeOrder.Fence] ? Orders(group.HearEnd(2).Next.Restarted(2).NextStep(Start)) : Orders(group.NextStep(Start));

    private static ReplicationGroup Added() => AtRest(2).AddReplicas(["orders-003"], [new("n-3", "us-east-1a", "127.64.0.3", 6379)], Start).Next;

    private static PrimaryPlace PlaceOf(int member) => new(Key(member), Address(member), 6379);

    private static IReadOnlyList<NodeOrder> Orders(Step step) => step is Step.Obey obey ? obey.Orders : [];
}
