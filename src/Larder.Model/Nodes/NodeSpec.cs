namespace Larder.Model.Nodes;

/// <summary>What one host is asked to keep: one engine process. The host never restarts a process on its own
/// account; it starts one when <see cref="Incarnation"/> rises above the last it started. Whether a dead process may
/// come back, and as what, is the control plane's to decide: a primary restarted empty would empty its replicas.</summary>
public sealed record NodeSpec
{
    /// <summary>Opaque, unique for the life of the installation, safe as a folder name. A cache that is deleted and
    /// created again under the same id gets other keys, so nothing of the old one can be taken for the new one.</summary>
    public required string Key { get; init; }

    /// <summary>The resource the node belongs to, for logs and for the host's own list.</summary>
    public required string OwnerArn { get; init; }

    public required EngineKind Engine { get; init; }

    /// <summary>The program's own full version, one that the host has reported as installed. Where it is gone by the time of
    /// a start, the nearest of the same major takes its place.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>The node's own address first, then the endpoints that this process serves itself.</summary>
    public required IReadOnlyList<string> Addresses { get; init; }

    public required int Port { get; init; }
    public required long MaxMemoryBytes { get; init; }

    /// <summary>Worker threads, where the engine takes them from the node type (Memcached).</summary>
    public int? Threads { get; init; }

    /// <summary>Engine settings beyond the driver's own. Filled in by who gives the spec to a host: the model keeps their
    /// mark alone.</summary>
    public NodeSettings Settings { get; init; } = new();

    /// <summary>The primary that a new process follows from its start; null for a primary.</summary>
    public PrimaryPlace? ReplicaOf { get; init; }

    /// <summary>Whether its replication is looked at all the time. May change while the process runs.</summary>
    public bool Watched { get; init; }

    /// <summary>Counts the processes asked for under this key, from 1.</summary>
    public required int Incarnation { get; init; }
}
