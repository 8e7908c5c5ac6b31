using System.Text;
using Larder.Model.CacheShell;

namespace Larder.Tests.CacheShell;

public sealed class MemcachedCommandTests
{
    [Theory]
    [InlineData("get a b", "get a b\r\n")]
    [InlineData("stats items", "stats items\r\n")]
    [InlineData("version", "version\r\n")]
    public void What_reads_is_sent_as_it_is(string line, string wire)
    {
        Assert.IsType<CommandJudgement.Send>(Judge(line));
        Assert.Equal(wire, Wire(line));
    }

    [Theory]
    [InlineData("set greeting \"hello world\" 60", "set greeting 0 60 11\r\nhello world\r\n")]
    [InlineData("add 키 값", "add 키 0 0 3\r\n값\r\n")]
    [InlineData("cas a b 17", "cas a 0 0 1 17\r\nb\r\n")]
    [InlineData("delete a", "delete a\r\n")]
    [InlineData("incr a 2", "incr a 2\r\n")]
    public void What_changes_needs_writes_and_the_bytes_of_a_value_are_counted(string line, string wire)
    {
        Assert.Equal(new CommandJudgement.Refuse(CommandRefusal.NeedsWrites), Judge(line));
        Assert.IsType<CommandJudgement.Send>(Judge(line, writes: true));
        Assert.Equal(wire, Wire(line));
    }

    [Theory]
    [InlineData("stats reset", CommandRefusal.NeedsWrites)]
    [InlineData("gat 10 a", CommandRefusal.NeedsWrites)]
    [InlineData("watch fetchers", CommandRefusal.Streams)]
    [InlineData("quit", CommandRefusal.ChangesConnection)]
    [InlineData("cache_memlimit 1", CommandRefusal.Restricted)]
    [InlineData("GET a", CommandRefusal.Unknown)]
    [InlineData("get \"a\\r\\nflush_all\"", CommandRefusal.Malformed)]
    [InlineData("get \"a b\"", CommandRefusal.Malformed)]
    [InlineData("get", CommandRefusal.Malformed)]
    [InlineData("stats \"items\\r\\nflush_all\"", CommandRefusal.NeedsWrites)]
    public void The_rest_is_refused(string line, CommandRefusal why) => Assert.Equal(new CommandJudgement.Refuse(why), Judge(line));

    [Theory]
    [InlineData("set a 0 60 5")]
    [InlineData("set a")]
    [InlineData("set a b soon")]
    [InlineData("incr a \"1\\r\\nflush_all\"")]
    public void A_line_in_the_protocol_s_own_form_stores_nothing_by_mistake(string line) =>
        Assert.Equal(new CommandJudgement.Refuse(CommandRefusal.Malformed), Judge(line, writes: true));

    [Fact]
    public void Keys_are_told_and_values_are_not() =>
        Assert.Equal("a", Encoding.UTF8.GetString(Assert.Single(MemcachedCommand.Keys(TypedLine.Of("set a secret").Words))));

    private static CommandJudgement Judge(string line, bool writes = false) => MemcachedCommand.Judge(TypedLine.Of(line).Words, writes);

    private static string Wire(string line) => Encoding.UTF8.GetString(MemcachedCommand.Wire(TypedLine.Of(line).Words));
}
