using Larder.Model.Nodes;

namespace Larder.Model.ReplicationGroups;

/// <summary>Who serves the reader endpoint, and what each node therefore listens on. Never a dead or lagging replica.</summary>
public sealed record ReaderPlan
{
    /// <summary>The one process that listens on the reader endpoint itself; null where the relay does.</summary>
    public required string? Direct { get; init; }

    /// <summary>As <see cref="ReplicationGroup.Readers"/>.</summary>
    public required string Spread { get; init; }

    public static ReaderPlan Of(ReplicationGroup group)
    {
        var readers = group.Replicas.Where(group.InSync).ToList();
        return readers.Count switch
        {
            0 => WithoutReplica(group),
            1 when StaysAlone(group, readers[0]) => new() { Direct = readers[0].ClusterId, Spread = "" },
            _ => new() { Direct = null, Spread = string.Join(' ', readers.Select(node => node.Address)) },
        };
    }

    // Where several are wanted, one that is left for a while does not come onto the address: whenever it changes hands, who
    // connects just then is turned away. Nor does one leave it before there is a second.
    private static bool StaysAlone(ReplicationGroup group, CacheNode reader) =>
        group.Replicas.Take(2).Count() == 1 || ListenedAddresses.Include(reader.ListensOn, group.Endpoints.Reader);

    // A primary whose replicas come and go listens where it did: to take or leave an address it opens all of them anew, and
    // turns away who connects just then.
    private static ReaderPlan WithoutReplica(ReplicationGroup group)
    {
        var primary = group.PrimaryNode;
        if (!group.Replicas.Any() || ListenedAddresses.Include(primary.ListensOn, group.Endpoints.Reader))
            return new() { Direct = primary.ClusterId, Spread = "" };
        return new() { Direct = null, Spread = group.Phase is ReplicationGroupPhase.Creating ? "" : primary.Address };
    }

    /// <summary>In the form of <see cref="NodeReplication.ListensOn"/>.</summary>
    public string ListensOn(ReplicationGroup group, CacheNode node)
    {
        var addresses = new List<string> { node.Address };
        if (node.ClusterId == group.Primary && group.Restoring is null) addresses.Add(group.Endpoints.Primary);
        if (node.ClusterId == Direct) addresses.Add(group.Endpoints.Reader);
        return string.Join(' ', addresses.Distinct(StringComparer.Ordinal));
    }
}

public static class ReaderRoutes
{
    /// <summary>The reader endpoint spread over these addresses, in the form of <see cref="ReplicationGroup.Readers"/>.</summary>
    public static ReaderRoute RouteOver(this ReplicationGroup group, string readers) => new()
    {
        Address = group.Endpoints.Reader,
        Port = group.Spec.Port,
        Backends =
        [
            .. readers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(address => new ReaderBackend(address, group.Spec.Port)),
        ],
    };
}
