namespace Larder.Model.CacheShell;

/// <summary>What an engine says of one of its commands: its answer to COMMAND INFO
/// (https://redis.io/docs/latest/commands/command-info/).</summary>
/// <param name="Name">In lower case; of a subcommand client|list.</param>
/// <param name="Flags">E.g. readonly, write, blocking, pubsub.</param>
/// <param name="Categories">Of access control lists, e.g. @blocking: before Redis 7 only they tell of blocking.</param>
/// <param name="FirstKey">The position of the first key among the words; 0 where it has none.</param>
/// <param name="LastKey">Of the last; negative counts from the end.</param>
/// <param name="KeyStep">From one key to the next.</param>
public sealed record CommandFacts(
    string Name, IReadOnlySet<string> Flags, IReadOnlySet<string> Categories, long FirstKey, long LastKey, long KeyStep)
{
    /// <summary>Of an answer that tells of a command and then of its subcommand, the subcommand; engines before 7 know the first only.</summary>
    /// <returns>Null where the engine has no such command.</returns>
    public static CommandFacts? Of(RespReply answer) => answer is RespReply.Items { Replies: { } told }
        ? told.OfType<RespReply.Items>().Select(Read).LastOrDefault(one => one is not null)
        : null;

    /// <summary>The words that are keys, where no better way tells.</summary>
    public IEnumerable<int> KeyPositions(int words)
    {
        var last = LastKey < 0 ? words + LastKey : LastKey;
        if (FirstKey <= 0 || KeyStep <= 0) yield break;
        for (var at = FirstKey; at <= last && at < words; at += KeyStep) yield return (int)at;
    }

    private static CommandFacts? Read(RespReply.Items one) =>
        one.Replies is [var name, _, var flags, RespReply.Integer first, RespReply.Integer last, RespReply.Integer step, ..]
            ? new(
                Word(name), Words(flags), one.Replies.Count > 6 ? Words(one.Replies[6]) : new HashSet<string>(),
                first.Number, last.Number, step.Number)
            : null;

    private static HashSet<string> Words(RespReply reply) => reply is RespReply.Items { Replies: { } words } ? [.. words.Select(Word)] : [];

    private static string Word(RespReply reply) => (reply switch
    {
        RespReply.Simple simple => simple.Text,
        RespReply.Bulk bulk => bulk.Text,
        _ => null,
    } ?? "").ToLowerInvariant();
}
