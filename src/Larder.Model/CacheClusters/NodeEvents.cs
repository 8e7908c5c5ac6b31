using Larder.Model.Engines;
using Larder.Model.Events;
using Larder.Model.Nodes;

namespace Larder.Model.CacheClusters;

/// <summary>What a change of one node says to the owner.</summary>
public static class NodeEvents
{
    public static IEnumerable<CacheEvent> Between(
        CacheNode before, CacheNode after, CacheCluster cluster, bool hasReplicas, NodeReport report, DateTimeOffset now)
    {
        if (cluster.Phase is CacheClusterPhase.Deleting) return [];
        if (before.State == after.State && before.Save == after.Save) return [];
        var (runningVersion, saveFault) = (report.EngineVersion, report.SaveFault);
        var message = after.State switch
        {
            NodeState.Running when before.State is NodeState.Running => after.Save is ContentsSave.Failed
                ? $"Cache node {after.Id} could not write down its contents for its successor and goes on as it is; its update is tried again: {saveFault}"
                : null,
            NodeState.Running when before.Joining =>
                $"Added cache node {after.Id} in availability zone {after.Zone} ({cluster.Spec.Engine.Description}){InPlaceOf(cluster.Spec.Engine, runningVersion)}",
            NodeState.Running when before.Updating =>
                $"Cache node {after.Id} was replaced: it runs {cluster.Spec.Engine.Description} now{InPlaceOf(cluster.Spec.Engine, runningVersion)}",
            NodeState.Running when before.Rebooting => $"Cache node {after.Id} restarted",
            NodeState.Running => $"Recovered cache node {after.Id}: a new process of {cluster.Spec.Engine.Description} answers{InPlaceOf(cluster.Spec.Engine, runningVersion)}",
            NodeState.Exited when after.Save is ContentsSave.Done =>
                $"Cache node {after.Id} is being replaced by one of {cluster.Spec.Engine.Description}, which begins with its contents",
            NodeState.Exited when after.Updating && hasReplicas => $"Cache node {after.Id} is being replaced by one of {cluster.Spec.Engine.Description}",
            NodeState.Exited when after.Updating && cluster.Spec.Engine.Program is EngineKind.Memcached =>
                $"Cache node {after.Id} is being replaced by one of {cluster.Spec.Engine.Description}, which begins empty",
            NodeState.Exited when after.Rebooting => $"Cache node {after.Id} is being rebooted",
            NodeState.Exited when hasReplicas => $"Cache node {after.Id} ended unexpectedly and is being replaced",
            NodeState.Exited => $"Cache node {after.Id} ended unexpectedly and is being restarted. It has no replica: its contents are lost",
            NodeState.Failed => $"Cache node {after.Id} could not be started (attempt {after.Failures}): {after.Fault?.Message}",
            _ => null,
        };
        return message is null ? [] : [new CacheEvent(EventSource.CacheCluster, cluster.Id, message, now)];
    }

    private static string InPlaceOf(Engine engine, string? version) => version is null || version == engine.ProgramVersion
        ? ""
        : $"; it runs version {version}, as {engine.ProgramVersion} is not installed any more";
}
