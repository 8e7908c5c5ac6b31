namespace Larder.Model.Nodes;

/// <summary>One thing that a running node is told. Each may be given twice: it says how the node is to be, not what is
/// to change.</summary>
public abstract record NodeOrder(string Key)
{
    /// <summary>Whether what the node last said of its replication is no longer to be relied on once it was told this, even
    /// if it does not answer.</summary>
    public bool ChangesReplication() => this is BecomePrimary or Follow or Listen;

    /// <summary>End the process and return when it is gone, so that it can answer nobody any more.</summary>
    public sealed record Fence(string Key) : NodeOrder(Key);

    /// <summary>Write the contents down for the process that follows under this key, and end: no acknowledged write is lost.
    /// Returns when that has begun; what comes of it is in <see cref="NodeReport.Save"/>.</summary>
    public sealed record SaveAndEnd(string Key) : NodeOrder(Key);

    /// <summary>Hold back writes for at most this long (CLIENT PAUSE … WRITE).</summary>
    public sealed record PauseWrites(string Key, TimeSpan AtMost) : NodeOrder(Key);

    public sealed record ResumeWrites(string Key) : NodeOrder(Key);

    /// <summary>REPLICAOF NO ONE.</summary>
    public sealed record BecomePrimary(string Key) : NodeOrder(Key);

    /// <summary>REPLICAOF, with the credentials of that primary.</summary>
    public sealed record Follow(string Key, PrimaryPlace Primary) : NodeOrder(Key);

    /// <summary>Listen on these addresses and on no others. Connections that there are stay.</summary>
    /// <param name="Addresses">Separated by spaces, its own first.</param>
    public sealed record Listen(string Key, string Addresses) : NodeOrder(Key);

    /// <summary>Run by these settings from now on: all of them, or none.</summary>
    public sealed record Configure(string Key, IReadOnlyDictionary<string, string> Settings) : NodeOrder(Key);

    /// <summary>Cut the connections that came in through this address.</summary>
    public sealed record Disconnect(string Key, string Address, int Port) : NodeOrder(Key);
}

/// <summary>Where a primary is found by its replicas.</summary>
/// <param name="Key">Its node, from which the credentials between nodes are derived.</param>
public sealed record PrimaryPlace(string Key, string Address, int Port);
