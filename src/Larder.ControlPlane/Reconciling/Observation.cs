using Larder.ControlPlane.Hosts;
using Larder.Model;
using Larder.Model.Nodes;

namespace Larder.ControlPlane.Reconciling;

internal static class Observation
{
    /// <summary>What becomes of a resource by all that the hosts say of its nodes now; the same value where nothing
    /// does.</summary>
    public static Change<T> Of<T>(T value, IHosts hosts, DateTimeOffset now)
        where T : class, INodeOwner<T>
    {
        // Those that run and answer come first: what the death or the silence of another means depends on who is left.
        var reports = value.Nodes
            .Select(node => hosts.ReportOf(node.Key) ?? NodeLife.Absent(node, value.Arn, value.Deleting, now))
            .OfType<NodeReport>()
            .OrderBy(report => report.State is not NodeState.Running).ThenBy(report => report.SilentSince is not null)
            // And what one says of others after what those say of themselves.
            .ThenBy(report => report.Replication?.Replicas.Count > 0);
        var seen = new Change<T>(value, []);
        foreach (var report in reports)
        {
            var change = seen.Next.Observe(report, now);
            seen = new(change.Next, [.. seen.Events, .. change.Events]);
        }

        return seen;
    }
}
