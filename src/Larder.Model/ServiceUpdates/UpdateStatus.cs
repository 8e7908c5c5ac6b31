using Larder.Model.Nodes;

namespace Larder.Model.ServiceUpdates;

/// <summary>AWS's words for how an update stands on a cache and on a node of it (API reference, UpdateAction and
/// NodeGroupMemberUpdateStatus).</summary>
public static class UpdateStatus
{
    public const string NotApplied = "not-applied";
    public const string Waiting = "waiting-to-start";
    public const string InProgress = "in-progress";
    public const string Stopping = "stopping";
    public const string Stopped = "stopped";
    public const string Complete = "complete";

    /// <param name="node">Of a cache on which the update stands as <paramref name="status"/> says.</param>
    /// <param name="status">Of the cache.</param>
    public static string Of(CacheNode node, ServiceUpdate update, string status) => node switch
    {
        { Updating: true, State: NodeState.Running, Save: ContentsSave.None } => Waiting,
        { Updating: true } => InProgress,
        _ when node.ProgramVersion == update.Engine.ProgramVersion => Complete,
        _ => status is Stopping or Stopped ? Stopped : NotApplied,
    };
}
