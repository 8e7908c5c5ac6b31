using System.Globalization;
using Larder.Model;
using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;

namespace Larder.Tests.ReplicationGroups;

/// <summary>What hosts report of the members of <see cref="Groups.Of"/>, by their numbers: member 1 is orders-001, n-1, 127.64.0.1.</summary>
internal static class Reports
{
    /// <summary>The history that member 1 writes.</summary>
    public const string FirstHistory = "h1";

    public static string Id(int member) => $"orders-00{member.ToString(CultureInfo.InvariantCulture)}";

    public static string Key(int member) => $"n-{member.ToString(CultureInfo.InvariantCulture)}";

    public static string Address(int member) => $"127.64.0.{member.ToString(CultureInfo.InvariantCulture)}";

    public static CacheNode Member(this ReplicationGroup group, int member) => group.NodeOf(Id(member));

    /// <summary>It serves the primary endpoint, and these replicas have confirmed what it wrote.</summary>
    public static NodeReplication Serves(int member, params int[] inSync) => new()
    {
        Role = NodeRole.Primary,
        Offset = 100,
        History = $"h{member.ToString(CultureInfo.InvariantCulture)}",
        ListensOn = $"{Address(member)} {Groups.PrimaryEndpoint}",
        Clients = 3,
        Replicas = [.. inSync.Select(replica => new ReplicaSeen(Address(replica), Behind: false))],
    };

    public static NodeReplication Follows(int member, int primary = 1) => new()
    {
        Role = NodeRole.Replica,
        Follows = Address(primary),
        LinkUp = true,
        Offset = 100,
        History = $"h{primary.ToString(CultureInfo.InvariantCulture)}",
        ListensOn = Address(member),
    };

    /// <summary>What a follower says once its primary is gone: all that it was sent is read.</summary>
    public static NodeReplication Orphaned(int member, long offset = 100, int of = 1) => Follows(member, of) with { LinkUp = false, Offset = offset };

    /// <summary>Its process runs and says this.</summary>
    public static Change<ReplicationGroup> Hear(this ReplicationGroup group, int member, NodeReplication? said, DateTimeOffset? now = null) =>
        group.Observe(Of(group, member, NodeState.Running) with { Replication = said }, now ?? Groups.Start);

    /// <summary>Its process runs and has not answered since.</summary>
    public static Change<ReplicationGroup> HearNothing(this ReplicationGroup group, int member, DateTimeOffset since, DateTimeOffset now) =>
        group.Observe(Of(group, member, NodeState.Running) with { SilentSince = since }, now);

    /// <summary>Its process is gone; this is what it said last.</summary>
    public static Change<ReplicationGroup> HearEnd(this ReplicationGroup group, int member, NodeReplication? last = null, DateTimeOffset? now = null) =>
        group.Observe(Of(group, member, NodeState.Exited) with { Replication = last, EndedAt = now ?? Groups.Start }, now ?? Groups.Start);

    /// <summary>A process of another number than the one before, that has not been heard yet.</summary>
    public static ReplicationGroup Restarted(this ReplicationGroup group, int member) => group.Restart(Key(member));

    private static NodeReport Of(ReplicationGroup group, int member, NodeState state) => new()
    {
        Key = Key(member),
        OwnerArn = group.Arn,
        Incarnation = group.Member(member).Incarnation,
        State = state,
        SeenAt = Groups.Start,
        RunId = FormattableString.Invariant($"r{member}-{group.Member(member).Incarnation}"),
    };
}
