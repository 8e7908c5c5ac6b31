namespace Larder.Model.CacheShell;

/// <summary>Commands that engines do not flag readonly, since they touch no key, and that change nothing either. By subcommand,
/// where others of the same command do. A command that is not here and not flagged needs writes to be allowed.</summary>
internal static class HarmlessCommands
{
    private static readonly HashSet<string> _names =
    [
        // Answer with what was sent, or with the clock.
        "ping", "echo", "time",
        // The engine tells of itself and of its past.
        "info", "role", "lastsave", "dbsize", "memory|stats", "memory|doctor", "memory|malloc-stats",
        "slowlog|get", "slowlog|len", "latency|latest", "latency|history", "latency|doctor", "latency|graph", "latency|histogram",
        // What the engine can do, and what it was given to run.
        "command", "command|count", "command|docs", "command|getkeys", "command|getkeysandflags", "command|info", "command|list",
        "script|exists", "function|list", "function|stats",
        // Who is connected and who may what.
        "client|id", "client|info", "client|list", "client|getname", "acl|whoami", "acl|cat", "acl|users", "acl|list", "acl|getuser", "acl|dryrun",
        // Who listens, without listening.
        "pubsub|channels", "pubsub|numpat", "pubsub|numsub", "pubsub|shardchannels", "pubsub|shardnumsub",
        // Where keys live.
        "cluster|info", "cluster|keyslot", "cluster|links", "cluster|myid", "cluster|nodes", "cluster|shards", "cluster|slots",
        "cluster|countkeysinslot", "cluster|getkeysinslot",
        // Of this connection alone, which ends with the page.
        "select",
    ];

    /// <param name="command">In lower case.</param>
    /// <param name="full">The same with the second word, client|list.</param>
    /// <param name="known">What the engine calls it: the second word may be a key that is named help.</param>
    public static bool Has(string command, string full, string known) =>
        _names.Contains(command) || _names.Contains(full) || (known == full && full.EndsWith("|help", StringComparison.Ordinal));
}
