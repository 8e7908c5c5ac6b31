using Larder.ControlPlane.Hosts;
using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;

namespace Larder.ControlPlane.ReplicationGroups;

/// <summary>A dead primary's last writes are still in its replicas' sockets: promoted at once, a replica would drop what it
/// had been sent. It has read everything when its link is down. The loss of a host ends no link, so the wait is bounded.</summary>
internal static class Drain
{
    private static readonly TimeSpan _bound = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan _patience = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(1);
    private static readonly NodeReplication _nothing = new() { Role = NodeRole.Replica, Offset = NodeReplication.Nothing, ListensOn = "" };

    public static async Task<IReadOnlyList<Candidate>> OfAsync(
        IHosts hosts, ReplicationGroup group, IReadOnlyList<string> keys, TimeProvider time, CancellationToken cancellation) =>
        await Task.WhenAll(keys.Select(key => OneAsync(hosts, group.Nodes.Single(node => node.Key == key), time, cancellation)));

    private static async Task<Candidate> OneAsync(IHosts hosts, CacheNode node, TimeProvider time, CancellationToken cancellation)
    {
        // Its host has never heard of this process, so there is none that could have anything.
        if (hosts.ReportOf(node.Key) is not { } known || known.Incarnation < node.Incarnation) return new(node.Key, _nothing);
        var until = time.GetUtcNow() + _bound;
        while (true)
        {
            var seen = (await hosts.LookAsync(node.Key, _patience, cancellation))?.Replication;
            if (seen is not { Role: NodeRole.Replica, LinkUp: true } || time.GetUtcNow() >= until) return new(node.Key, seen);
            await Task.Delay(_pause, time, cancellation);
        }
    }
}
