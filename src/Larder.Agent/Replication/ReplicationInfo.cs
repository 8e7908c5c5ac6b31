using System.Globalization;
using Larder.Model.Nodes;

namespace Larder.Agent.Replication;

/// <summary>Reads Redis' INFO replication and INFO clients.</summary>
internal sealed class ReplicationInfo(string info)
{
    /// <summary>Redis' slave_repl_offset where it has neither a primary nor the memory of one. No stream has this length.</summary>
    private const long NoPrimary = 1;

    private readonly Dictionary<string, string> _fields = info.Split('\n')
        .Select(line => line.Trim().Split(':', 2))
        .Where(parts => parts.Length == 2)
        .GroupBy(parts => parts[0], StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Last()[1], StringComparer.Ordinal);

    public NodeRole Role => Text("role") == "slave" ? NodeRole.Replica : NodeRole.Primary;
    public string? Follows => Role is NodeRole.Replica ? Text("master_host") : null;
    public bool LinkUp => Text("master_link_status") == "up" && Text("master_sync_in_progress") != "1";

    public string? History => Text("master_replid");
    public string? HistoryBefore => Text("master_replid2");

    /// <summary>What a replica has applied; slave_read_repl_offset counts bytes that it may still lose.</summary>
    public long Offset => Role switch
    {
        NodeRole.Primary => Number("master_repl_offset"),
        _ when !LinkUp && Number("slave_repl_offset") == NoPrimary => NodeReplication.Nothing,
        _ => Number("slave_repl_offset"),
    };

    /// <summary>Larder's own connection is none.</summary>
    public int Clients => Math.Max(0, (int)Number("connected_clients") - 1);

    /// <summary>slave0:ip=127.64.0.3,port=6379,state=online,offset=84,lag=0</summary>
    public IReadOnlyList<ReplicaProgress> Replicas => [.. Entries().OfType<ReplicaProgress>()];

    /// <summary>A replica's own replicas: near, where what they lack fits well into what a primary keeps to go on from.</summary>
    public IReadOnlyList<ReplicaSeen> Copying =>
        [.. Replicas.Select(replica => new ReplicaSeen(replica.Address, !replica.Online || Offset - replica.Offset > Number("repl_backlog_size") / 4))];

    private IEnumerable<ReplicaProgress?> Entries()
    {
        for (var index = 0; Text(FormattableString.Invariant($"slave{index}")) is { } line; index++)
        {
            var fields = line.Split(',').Select(part => part.Split('=', 2)).Where(part => part.Length == 2)
                .ToDictionary(part => part[0], part => part[1], StringComparer.Ordinal);
            yield return fields.TryGetValue("ip", out var address)
                ? new(address, fields.GetValueOrDefault("state") == "online", Long(fields.GetValueOrDefault("offset")))
                : null;
        }
    }

    private string? Text(string name) => _fields.GetValueOrDefault(name);

    private long Number(string name) => Long(Text(name));

    private static long Long(string? text) => long.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : 0;
}

/// <summary>How far a replica is, as its primary sees it.</summary>
/// <param name="Offset">The last that it has confirmed; replicas confirm once a second.</param>
internal sealed record ReplicaProgress(string Address, bool Online, long Offset);
