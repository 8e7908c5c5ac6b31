namespace Larder.Agent.Engines;

/// <summary>What ElastiCache withholds from owners, as denials in an access control list.</summary>
internal static class RestrictedCommands
{
    public static readonly IReadOnlyList<string> Denied =
    [
        "bgrewriteaof", "bgsave", "config", "debug", "failover", "migrate", "module", "psync", "replicaof", "save",
        "shutdown", "slaveof", "sync",
    ];

    /// <summary>Of these only what reads is left, by name: a writing form that a later version adds is then denied.
    /// Below Redis 7 a subcommand cannot be denied at all, only allowed.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> OnlySubcommands =
        new Dictionary<string, IReadOnlyList<string>>
        {
            ["acl"] = ["cat", "genpass", "getuser", "help", "list", "log", "users", "whoami"],
            ["cluster"] =
            [
                "count-failure-reports", "countkeysinslot", "getkeysinslot", "help", "info", "keyslot", "myid", "nodes",
                "replicas", "slaves", "slots",
            ],
        };

    /// <summary>Known to Redis 7 and later, which refuse to start on a name that they do not know.</summary>
    private static readonly IReadOnlyList<string> SinceSeven = ["acl|dryrun", "cluster|links", "cluster|shards"];

    private static readonly IReadOnlyList<string> SinceSevenTwo = ["cluster|myshardid"];

    public static string Rules(string engineVersion)
    {
        var left = OnlySubcommands.SelectMany(only => only.Value.Select(subcommand => $"{only.Key}|{subcommand}"));
        if (EngineVersion.AtLeast(engineVersion, 7, 0)) left = left.Concat(SinceSeven);
        if (EngineVersion.AtLeast(engineVersion, 7, 2)) left = left.Concat(SinceSevenTwo);
        return string.Join(' ', Denied.Concat(OnlySubcommands.Keys).Select(name => "-" + name)
            .Concat(left.Select(name => "+" + name)));
    }
}
