using Larder.Server.Connections;

namespace Larder.Tests.Connections;

public sealed class MemcachedRepliesTests
{
    [Theory]
    [InlineData("STORED\r\n")]
    [InlineData("VERSION 1.6.18\r\n")]
    [InlineData("VALUE k 0 5\r\nhello\r\nEND\r\n")]
    [InlineData("VALUE k 0 4\r\nEND\n\r\nVALUE l 0 0\r\n\r\nEND\r\n")]
    [InlineData("VA 5 t30\r\nhello\r\n")]
    [InlineData("STAT pid 1\r\nSTAT uptime 2\r\nEND\r\n")]
    public async Task A_reply_is_read_to_its_end_and_no_further(string reply)
    {
        using var reader = new StringReader(reply + "NEXT\r\n");

        await MemcachedReplies.ReadAsync(reader, long.MaxValue, TestContext.Current.CancellationToken);

        Assert.Equal("NEXT", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_is_too_long_is_read_to_its_end_and_cut()
    {
        using var reader = new StringReader("VALUE k 0 5\r\nhello\r\nEND\r\nNEXT\r\n");

        var (lines, isCut) = await MemcachedReplies.ReadAsync(reader, keep: 14, TestContext.Current.CancellationToken);

        Assert.Equal(["VALUE k 0 5", "he"], lines);
        Assert.True(isCut);
        Assert.Equal("NEXT", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("set k 0 0 5", true)]
    [InlineData("ms k 5", true)]
    [InlineData("get k", false)]
    public void Storing_commands_are_followed_by_data(string command, bool takesData) =>
        Assert.Equal(takesData, MemcachedReplies.TakesData(command));

    [Fact]
    public void A_command_may_ask_for_no_reply()
    {
        Assert.False(MemcachedReplies.IsAnswered("set k 0 0 5 noreply"));
        Assert.True(MemcachedReplies.IsAnswered("set k 0 0 5"));
    }
}
