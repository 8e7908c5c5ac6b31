using Larder.Console.ReplicationGroups;
using Larder.Model.CacheClusters;
using Larder.Model.Faults;
using Larder.Model.ReplicationGroups;

namespace Larder.Console.Caches.Actions;

/// <summary>What can be done to a cache now: the commands themselves are tried on its value, so nothing is offered that would be
/// refused by its state. Null where it can be done.</summary>
public sealed record CacheActions
{
    public ActionObstacle? Modify { get; init; }
    public ActionObstacle? Failover { get; init; }
    public ActionObstacle? Reboot { get; init; }
    public ActionObstacle? Delete { get; init; }
    public ActionObstacle? Tag { get; init; }

    public static CacheActions Of(ReplicationGroup group) => new()
    {
        Modify = Tried(() => new Modification().ApplyTo(group, group.CreatedAt)),
        Failover = FailoverState.Of(group).Obstacle is null ? null : ActionObstacle.Failover,
        Reboot = Tried(() => group.Reboot(group.Primary, group.CreatedAt)),
        Delete = Tried(() => group.Delete(retainPrimary: false)),
        Tag = Tried(() => group.CheckMade("tagging")),
    };

    public static CacheActions Of(CacheCluster cluster) => cluster.ReplicationGroupId is null
        ? new()
        {
            Modify = Tried(() => new ClusterModification().ApplyTo(cluster, [], cluster.CreatedAt)),
            Failover = ActionObstacle.NoGroup,
            Reboot = Tried(() => cluster.Reboot([.. cluster.Nodes.Select(node => node.Id)])),
            Delete = Tried(() => cluster.Delete()),
        }
        : new()
        {
            Modify = ActionObstacle.Member,
            Failover = ActionObstacle.Member,
            // Its group may be busy with another member; then it is refused.
            Reboot = cluster.Status == CacheClusterStatus.Available ? null : ActionObstacle.Status,
            Delete = ActionObstacle.Member,
        };

    private static ActionObstacle? Tried(Action command)
    {
        try
        {
            command();
            return null;
        }
        catch (FaultException)
        {
            return ActionObstacle.Status;
        }
    }
}

/// <summary>Each but Failover, which has reasons of its own, has a resource, Actions_…, that takes the group's id or the status.</summary>
public enum ActionObstacle
{
    /// <summary>Not while the cache has the status that it has.</summary>
    Status,

    /// <summary>It is done to the group whose member this is.</summary>
    Member,

    /// <summary>It takes a group with replicas.</summary>
    NoGroup,

    /// <summary><see cref="FailoverState.Obstacle"/>.</summary>
    Failover,
}
