using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;
using static Larder.Tests.ReplicationGroups.Groups;
using static Larder.Tests.ReplicationGroups.Reports;

namespace Larder.Tests.ReplicationGroups;

/// <summary>Each primary writes a history of its own. Which came after which is kept, and decides before any offset.</summary>
public sealed class HistoriesTests
{
    [Fact]
    public void The_history_of_each_primary_that_serves_is_kept_once_the_newest_last()
    {
        var first = AtRest(3);
        var second = FailedOver(first, to: 2);

        Assert.Equal("h1", first.Histories);
        Assert.Equal("h1 h2", second.Histories);
        Assert.Same(second, second.Hear(2, Serves(2)).Next);
        // Named anew by a full synchronisation, it is the newest again.
        Assert.Equal("h2 h1", second.Hear(2, Serves(2) with { History = "h1" }).Next.Histories);
    }

    [Fact]
    public void What_replicas_call_theirs_and_who_does_not_serve_yet_begins_none()
    {
        var promoted = Dead(AtRest(3), 1).Elect(new Election.Elected(Key(2), Drained: true), Start).Next;
        var heard = promoted.Hear(2, Serves(2) with { ListensOn = Address(2) }).Next;

        Assert.Equal("h1", AtRest(3).Hear(2, Follows(2) with { History = "stray" }).Next.Histories);
        Assert.Equal("h1", AtRest(3).Hear(2, Serves(2)).Next.Histories);
        Assert.Equal("h1", heard.Histories);
        Assert.Equal("h1 h2", heard.Hear(2, Serves(2)).Next.Histories);
    }

    [Fact]
    public void Who_keeps_the_contents_off_the_endpoint_for_their_owner_writes_one_too()
    {
        var kept = FailedOver(AtRest(2, automaticFailover: false), to: 2);

        Assert.NotNull(kept.Restoring);
        Assert.Equal("h1 h2", kept.Histories);
    }

    [Fact]
    public void The_last_eight_are_kept()
    {
        var group = AtRest(2);
        for (var number = 2; number <= 20; number++) group = group.Hear(1, Serves(1, 2) with { History = FormattableString.Invariant($"h{number}") }).Next;

        Assert.Equal("h13 h14 h15 h16 h17 h18 h19 h20", group.Histories);
    }

    [Fact]
    public void One_that_an_earlier_primary_left_behind_loses_though_it_counts_further()
    {
        var orphans = Dead(FailedOver(AtRest(3), to: 2), 2);

        Wins(1, orphans, Says(1, Orphaned(1, 10, of: 2)), Says(3, Orphaned(3, 5_000, of: 1)));
        // Where it alone is left it is better than nothing.
        Wins(3, orphans, Says(3, Orphaned(3, 5_000, of: 1)));
    }

    [Fact]
    public void One_whose_history_nobody_knows_loses_where_all_histories_are_known()
    {
        var orphans = Dead(AtRest(3), 1);

        Wins(3, orphans, Says(2, Orphaned(2, 5_000) with { History = "stray" }), Says(3, Orphaned(3, 10)));
    }

    [Fact]
    public void Where_the_last_primary_may_have_begun_one_unheard_who_has_it_wins()
    {
        // It followed nobody yet when it was last heard, and may have served since.
        var orphans = Dead(Switched(), 2);

        Wins(1, orphans, Says(1, Orphaned(1, 10) with { History = "unheard" }), Says(3, Orphaned(3, 5_000)));
    }

    [Fact]
    public void What_a_replica_began_itself_as_a_primary_is_no_history_of_the_last_primary()
    {
        // For an instant member 3 was a primary of its own, then it followed again and lost sight of it.
        var astray = Switched().Hear(3, Serves(3) with { ListensOn = Address(3) }).Next;
        var orphans = Dead(astray, 2);

        Wins(1, orphans, Says(1, Orphaned(1, 10)), Says(3, Orphaned(3, 5_000) with { History = "h3" }));
    }

    // The planned heir, member 2, was told to become the primary, and nobody has heard of it since.
    private static ReplicationGroup Switched() => AtRest(3).Promote(Id(2), Start).Next.Switching();

    private static ReplicationGroup Dead(ReplicationGroup group, int member) => group.HearEnd(member).Next;

    private static ReplicationGroup FailedOver(ReplicationGroup group, int to) => Dead(group, 1)
        .Elect(new Election.Elected(Key(to), Drained: true), Start).Next
        .Completed(TimeSpan.Zero, Start).Next
        .Hear(to, group.AutomaticFailover ? Serves(to) : Serves(to) with { ListensOn = Address(to) }).Next
        .Restarted(1).Hear(1, Follows(1, to)).Next;

    private static Candidate Says(int member, NodeReplication? seen) => new(Key(member), seen);

    private static void Wins(int member, ReplicationGroup group, params Candidate[] candidates) =>
        Assert.Equal(Key(member), Assert.IsType<Election.Elected>(Election.Hold(group, candidates, Start + TimeSpan.FromMinutes(1))).Key);
}
