using System.Globalization;
using System.Text;
using Larder.Model.Nodes;

namespace Larder.Agent.Engines;

/// <summary>The configuration of one Redis or Valkey node, as it goes to `redis-server -`.</summary>
internal static class RedisConfiguration
{
    public const string Socket = "node.sock";

    /// <summary>ElastiCache's own maximum; what comes on top is for Larder, which needs a connection when none is left.</summary>
    private const int MostClients = 65000;
    private const int Reserve = 32;

    /// <summary>Redis keeps this many files for itself, and lowers maxclients with a warning where they do not fit.</summary>
    private const int OwnFiles = 32;

    /// <summary>How a node is reached and who may do what is Larder's alone.</summary>
    private static readonly HashSet<string> Ours = new(StringComparer.Ordinal)
    {
        "aclfile", "bind", "bind-source-addr", "daemonize", "dir", "include", "loadmodule", "logfile", "pidfile",
        "masterauth", "masteruser", "port", "rename-command", "replica-announce-ip", "replica-announce-port", "replicaof",
        "requirepass", "slaveof", "supervised", "unixsocket", "unixsocketperm", "user",
    };

    public static string Text(NodeSpec spec, NodeSecret secret, long openFiles)
    {
        var text = new StringBuilder();
        void Add(string name, string value) => text.Append(RedisText.Line(name, value));
        string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
        var own = spec.Addresses[0];

        Add("bind", string.Join(' ', spec.Addresses));
        Add("port", Number(spec.Port));
        Add("unixsocket", Socket);
        Add("unixsocketperm", "700");
        // Protected mode answers only 127.0.0.1; who may connect is decided by the addresses and the users.
        Add("protected-mode", "no");
        Add("daemonize", "no");
        Add("dir", ".");
        Add("logfile", "");
        Add("save", "");
        Add("appendonly", "no");
        Add("maxmemory", Number(spec.MaxMemoryBytes));
        Add("maxmemory-policy", "volatile-lru");
        Add("maxclients", Number(Math.Max(Reserve, Math.Min(MostClients + Reserve, openFiles - OwnFiles))));
        // Dynamic: raised with the number of clients, so an idle node costs a tenth of a percent of a core.
        Add("hz", "10");
        Add("dynamic-hz", "yes");
        // A node's peers must see it under its own address, not under 127.0.0.1.
        if (spec.Engine is EngineKind.Valkey || EngineVersion.AtLeast(spec.EngineVersion, 7, 0)) Add("bind-source-addr", own);
        Add("replica-announce-ip", own);
        Add("replica-announce-port", Number(spec.Port));
        Add("repl-backlog-size", Number(Math.Clamp(spec.MaxMemoryBytes / 64, 1 << 20, 64 << 20)));
        Add("repl-diskless-sync", "yes");
        Add("repl-diskless-sync-delay", "0");
        // A new process is empty and can load what it is sent as it comes; a file of it would be loaded at the next start.
        Add("repl-diskless-load", "on-empty-db");
        if (EngineVersion.AtLeast(spec.EngineVersion, 6, 0)) Add("rdb-del-sync-files", "yes");
        Add("masteruser", NodeSecret.ReplicaUser);
        if (spec.ReplicaOf is { } primary)
        {
            Add("masterauth", secret.ReplicaPassword(primary.Key));
            Add("replicaof", $"{primary.Address} {Number(primary.Port)}");
        }

        AddUsers(text, spec, secret);
        foreach (var (name, value) in spec.Settings.Live.Concat(spec.Settings.AtStart).OrderBy(setting => setting.Key, StringComparer.Ordinal))
        {
            if (Ours.Contains(name)) throw new EngineSettingException($"The engine setting '{name}' is kept by Larder: leave it out.");
            foreach (var line in Lines(name, value)) Add(name, line);
        }
        return text.ToString();
    }

    // Before 7.0 a line takes the limit of one kind of client.
    private static IEnumerable<string> Lines(string name, string value) => name == "client-output-buffer-limit"
        ? value.Split(' ').Chunk(4).Select(words => string.Join(' ', words))
        : [value];

    private static void AddUsers(StringBuilder text, NodeSpec spec, NodeSecret secret)
    {
        // Channel patterns and payload checks came with 6.2, and 6.0 refuses their words.
        var (channels, payload) = EngineVersion.AtLeast(spec.EngineVersion, 6, 2) ? (" &*", " sanitize-payload") : ("", "");
        var (larder, replica) = (secret.Password(spec.Key), secret.ReplicaPassword(spec.Key));
        text.Append(CultureInfo.InvariantCulture,
            $"user default on nopass{payload} ~*{channels} +@all {RestrictedCommands.Rules(spec.EngineVersion)}\n");
        text.Append(CultureInfo.InvariantCulture, $"user {NodeSecret.User} on #{NodeSecret.Hash(larder)} ~*{channels} +@all\n");
        text.Append(CultureInfo.InvariantCulture,
            $"user {NodeSecret.ReplicaUser} on #{NodeSecret.Hash(replica)} -@all +psync +replconf +ping\n");
    }
}
