using Larder.Model.ReplicationGroups;

namespace Larder.Console.ReplicationGroups;

/// <summary>What a group's page says of failovers.</summary>
public sealed record FailoverState
{
    public required string GroupId { get; init; }
    public required int Replicas { get; init; }
    public required string Status { get; init; }
    public required bool AutomaticFailover { get; init; }
    public required bool MultiAz { get; init; }
    public FailoverRecord? Last { get; init; }

    /// <summary>Why a failover cannot be tried now; null where it can.</summary>
    public FailoverObstacle? Obstacle { get; init; }

    public static FailoverState Of(ReplicationGroup group) => new()
    {
        GroupId = group.Id,
        Replicas = group.Replicas.Count(),
        Status = group.Status,
        AutomaticFailover = group.AutomaticFailover,
        MultiAz = group.MultiAz,
        Last = group.LastFailover,
        Obstacle = ObstacleOf(group),
    };

    private static FailoverObstacle? ObstacleOf(ReplicationGroup group)
    {
        if (!group.Replicas.Any()) return FailoverObstacle.NoReplica;
        if (!group.AutomaticFailover) return FailoverObstacle.NoAutomaticFailover;
        var quiet = group.Handover is null && group.Nodes.All(node => node.Answers);
        if (quiet && !group.Replicas.Any(group.InSync)) return FailoverObstacle.NotInSync;
        return group.Status == ReplicationGroupStatus.Available ? null : FailoverObstacle.NotAvailable;
    }
}

/// <summary>Each has a resource, Obstacle_…, that takes the group's id and the number of its replicas.</summary>
public enum FailoverObstacle
{
    NoReplica,
    NoAutomaticFailover,
    NotAvailable,
    NotInSync,
}
