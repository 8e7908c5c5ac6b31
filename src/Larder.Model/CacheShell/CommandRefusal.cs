namespace Larder.Model.CacheShell;

/// <summary>Why a command is not sent. Its name is the code in the audit log.</summary>
public enum CommandRefusal
{
    /// <summary>The engine, or for Memcached the console, has no such command.</summary>
    Unknown,

    /// <summary>It may change something, and the panel is read-only.</summary>
    NeedsWrites,

    /// <summary>It waits for others, and the panel for it.</summary>
    Blocks,

    /// <summary>It turns the connection into a stream without an end.</summary>
    Streams,

    /// <summary>It would change the connection that the console speaks on: another user, another protocol, no replies.</summary>
    ChangesConnection,

    /// <summary>It would hold the connection's next commands back, the console's own questions among them.</summary>
    OpensTransaction,

    /// <summary>ElastiCache withholds it from owners, and so does the engine's access control list; its answer tells.</summary>
    Restricted,

    /// <summary>Memcached would take it for something else than was meant.</summary>
    Malformed,
}
