namespace Larder.Model.CacheShell;

/// <summary>Whether a command is sent to Redis, Valkey or Garnet. What it may do is the engine's word (its flags), not its name's;
/// names decide only where the flags are silent.</summary>
public abstract record CommandJudgement
{
    /// <summary>From so many keys on, a look at all of them is felt by others.</summary>
    public const long ManyKeys = 10_000;

    private static readonly HashSet<string> _connection =
        ["auth", "hello", "reset", "quit", "readonly", "readwrite", "asking", "client|reply", "client|tracking", "client|caching", "client|no-evict", "client|no-touch"];

    private static readonly HashSet<string> _transaction = ["multi", "exec", "discard", "watch", "unwatch"];

    // Not flagged blocking: waits for replicas, whatever its timeout.
    private static readonly HashSet<string> _blocking = ["wait", "waitaof", "client|pause", "blpop", "brpop", "brpoplpush", "bzpopmin", "bzpopmax"];
    private static readonly HashSet<string> _streaming = ["monitor", "sync", "psync", "subscribe", "psubscribe", "ssubscribe"];

    private CommandJudgement()
    {
    }

    public sealed record Send : CommandJudgement;

    /// <summary>To be sent when it is asked for again.</summary>
    public sealed record Warn(CommandWarning Why) : CommandJudgement;

    public sealed record Refuse(CommandRefusal Why) : CommandJudgement;

    /// <summary>The command's name with its subcommand, as the lists above and the engine call it.</summary>
    public static string NameOf(IReadOnlyList<string> words) => words.Count > 1
        ? $"{words[0]}|{words[1]}".ToLowerInvariant()
        : words[0].ToLowerInvariant();

    /// <param name="words">At least one.</param>
    /// <param name="facts">What the engine says of it; null where it has no such command.</param>
    /// <param name="writes">Whether writes are allowed.</param>
    /// <param name="keys">How many keys there are.</param>
    public static CommandJudgement Of(IReadOnlyList<string> words, CommandFacts? facts, bool writes, long keys)
    {
        if (facts is null) return new Refuse(CommandRefusal.Unknown);
        var (command, full) = (words[0].ToLowerInvariant(), NameOf(words));
        bool Is(HashSet<string> names) => names.Contains(command) || names.Contains(full);

        if (Is(_connection)) return new Refuse(CommandRefusal.ChangesConnection);
        if (Is(_transaction)) return new Refuse(CommandRefusal.OpensTransaction);
        // PUBLISH has the flag too, but scripts may call it.
        if (Is(_streaming) || (facts.Flags.Contains("pubsub") && facts.Flags.Contains("noscript"))) return new Refuse(CommandRefusal.Streams);
        if (Is(_blocking) || Blocks(words, command, facts)) return new Refuse(CommandRefusal.Blocks);
        if (!writes && !facts.Flags.Contains("readonly") && !HarmlessCommands.Has(command, full, facts.Name))
            return new Refuse(CommandRefusal.NeedsWrites);
        if (command == "keys" && keys > ManyKeys) return new Warn(CommandWarning.LooksAtEveryKey);
        return command is "flushall" or "flushdb" ? new Warn(CommandWarning.Empties) : new Send();
    }

    // These two wait only when they are told to.
    private static bool Blocks(IReadOnlyList<string> words, string command, CommandFacts facts) =>
        (facts.Flags.Contains("blocking") || facts.Categories.Contains("@blocking"))
        && (command is not ("xread" or "xreadgroup") || words.Contains("BLOCK", StringComparer.OrdinalIgnoreCase));
}
