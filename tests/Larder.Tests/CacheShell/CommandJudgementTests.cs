using Larder.Model.CacheShell;

namespace Larder.Tests.CacheShell;

public sealed class CommandJudgementTests
{
    [Theory]
    [InlineData("GET a", "readonly fast")]
    [InlineData("XREAD COUNT 1 STREAMS s 0", "readonly blocking")]
    [InlineData("ping", "fast")]
    [InlineData("INFO", "loading stale")]
    [InlineData("CLIENT LIST", "admin noscript")]
    [InlineData("PUBSUB CHANNELS", "pubsub loading stale")]
    public void What_the_engine_calls_reading_and_what_touches_nothing_is_sent(string line, string flags) =>
        Assert.IsType<CommandJudgement.Send>(Judge(line, flags));

    [Theory]
    [InlineData("SET a b", "write denyoom")]
    [InlineData("PUBLISH a b", "pubsub loading stale fast")]
    [InlineData("CLIENT KILL ID 1", "admin noscript")]
    [InlineData("EVAL x 0", "noscript movablekeys")]
    [InlineData("GETEX a", "write fast")]
    [InlineData("NEWCOMMAND", "fast")]
    public void What_may_change_something_needs_writes(string line, string flags)
    {
        Assert.Equal(new CommandJudgement.Refuse(CommandRefusal.NeedsWrites), Judge(line, flags));
        Assert.IsType<CommandJudgement.Send>(Judge(line, flags, writes: true));
    }

    [Theory]
    [InlineData("SUBSCRIBE a", "pubsub noscript loading", CommandRefusal.Streams)]
    [InlineData("MONITOR", "admin noscript", CommandRefusal.Streams)]
    [InlineData("BLPOP a 0", "write noscript blocking", CommandRefusal.Blocks)]
    [InlineData("XREAD BLOCK 0 STREAMS s 0", "readonly blocking", CommandRefusal.Blocks)]
    [InlineData("WAIT 1 0", "noscript", CommandRefusal.Blocks)]
    [InlineData("CLIENT REPLY OFF", "noscript", CommandRefusal.ChangesConnection)]
    [InlineData("AUTH secret", "noscript fast", CommandRefusal.ChangesConnection)]
    [InlineData("HELLO 3", "noscript fast", CommandRefusal.ChangesConnection)]
    [InlineData("MULTI", "noscript fast", CommandRefusal.OpensTransaction)]
    public void What_waits_streams_or_changes_the_connection_is_refused_with_writes_too(string line, string flags, CommandRefusal why) =>
        Assert.Equal(new CommandJudgement.Refuse(why), Judge(line, flags, writes: true));

    [Fact]
    public void Help_is_harmless_and_a_key_of_that_name_is_not()
    {
        Assert.IsType<CommandJudgement.Send>(
            CommandJudgement.Of(["OBJECT", "HELP"], Facts("loading") with { Name = "object|help" }, writes: false, keys: 0));
        Assert.Equal(
            new CommandJudgement.Refuse(CommandRefusal.NeedsWrites),
            CommandJudgement.Of(["DEL", "help"], Facts("write") with { Name = "del" }, writes: false, keys: 0));
    }

    [Fact]
    public void Engines_that_tell_of_blocking_only_as_a_category_are_understood() => Assert.Equal(
        new CommandJudgement.Refuse(CommandRefusal.Blocks),
        CommandJudgement.Of(["BLMOVE", "a", "b", "LEFT", "LEFT", "0"], Facts("write noscript", "@blocking"), writes: true, keys: 0));

    [Fact]
    public void What_the_engine_does_not_know_is_not_sent() =>
        Assert.Equal(new CommandJudgement.Refuse(CommandRefusal.Unknown), CommandJudgement.Of(["GTE", "a"], null, writes: true, keys: 0));

    [Fact]
    public void A_look_at_all_of_many_keys_and_the_deletion_of_all_are_asked_about_first()
    {
        Assert.Equal(
            new CommandJudgement.Warn(CommandWarning.LooksAtEveryKey),
            CommandJudgement.Of(["keys", "*"], Facts("readonly"), writes: false, CommandJudgement.ManyKeys + 1));
        Assert.IsType<CommandJudgement.Send>(CommandJudgement.Of(["keys", "*"], Facts("readonly"), writes: false, CommandJudgement.ManyKeys));
        Assert.Equal(new CommandJudgement.Warn(CommandWarning.Empties), Judge("FLUSHALL", "write", writes: true));
    }

    private static CommandJudgement Judge(string line, string flags, bool writes = false) =>
        CommandJudgement.Of(line.Split(' '), Facts(flags), writes, keys: 0);

    private static CommandFacts Facts(string flags, string categories = "") =>
        new("command", flags.Split(' ').ToHashSet(), categories.Split(' ').ToHashSet(), 0, 0, 0);
}
