using System.Text;
using Larder.Model.CacheShell;
using Larder.Server.Connections;

namespace Larder.Tests.Connections;

public sealed class RespConnectionTests
{
    [Theory]
    [InlineData("+OK\r\n", "OK")]
    [InlineData("-ERR unknown\r\n", "(error) ERR unknown")]
    [InlineData(":42\r\n", "(integer) 42")]
    [InlineData("$-1\r\n", "(nil)")]
    [InlineData("$5\r\nhello\r\n", "\"hello\"")]
    [InlineData("$2\r\né\r\n", "\"é\"")]
    [InlineData("*0\r\n", "(empty array)")]
    [InlineData("*-1\r\n", "(nil)")]
    [InlineData("*2\r\n$1\r\na\r\n*2\r\n:1\r\n:2\r\n", "1) \"a\"\n2) 1) (integer) 1\n   2) (integer) 2")]
    [InlineData("$18\r\n# Server\r\nname:x\r\n\r\n", "# Server\r\nname:x")]
    public async Task A_reply_is_shown_as_redis_cli_shows_it(string answer, string shown) => Assert.Equal(shown, (await SendAsync(answer)).Shown);

    [Theory]
    [InlineData("HTTP/1.1 400 Bad Request\r\n")]
    [InlineData("\r\n")]
    public async Task Another_protocol_is_told_as_such(string answer) =>
        await Assert.ThrowsAsync<InvalidDataException>(() => SendAsync(answer));

    [Fact]
    public async Task A_reply_that_breaks_off_is_a_closed_connection() =>
        await Assert.ThrowsAsync<EndOfStreamException>(() => SendAsync("$5\r\nhel"));

    [Fact]
    public void A_command_counts_bytes_not_characters() =>
        Assert.Equal("*2\r\n$3\r\nGET\r\n$2\r\né\r\n", Encoding.UTF8.GetString(RespConnection.Command(["GET"u8.ToArray(), "é"u8.ToArray()])));

    [Theory]
    [InlineData("$10\r\n0123456789\r\n", "\"0123\" …")]
    [InlineData("*3\r\n$3\r\nabc\r\n$3\r\ndef\r\n$3\r\nghi\r\n", "1) \"abc\"\n… +2")]
    public async Task A_reply_that_is_too_long_is_read_to_its_end_and_cut(string answer, string shown)
    {
        using var connection = new RespConnection(new AnsweringStream(Encoding.UTF8.GetBytes(answer + "+NEXT\r\n")));

        var reply = await connection.SendAsync([], keep: 7, TestContext.Current.CancellationToken);

        Assert.Equal((shown, true), (reply.Shown, reply.IsCut));
        Assert.Equal("NEXT", (await connection.SendAsync(["PING"], TestContext.Current.CancellationToken)).Shown);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_escaped_as_they_can_be_typed()
    {
        using var connection = new RespConnection(new AnsweringStream([.. "$6\r\n"u8, 0xff, 0, (byte)'\n', (byte)'"', (byte)'\\', (byte)'a', .. "\r\n"u8]));

        Assert.Equal("""
            "\xff\x00\n\"\\a"
            """, (await connection.SendAsync(["GET", "a"], TestContext.Current.CancellationToken)).Shown);
    }

    private static async Task<RespReply> SendAsync(string answer)
    {
        using var connection = new RespConnection(new AnsweringStream(Encoding.UTF8.GetBytes(answer)));
        return await connection.SendAsync(["PING"], TestContext.Current.CancellationToken);
    }

    /// <summary>Gives its answer a byte at a time, as a network may.</summary>
    private sealed class AnsweringStream(byte[] answer) : MemoryStream(answer)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..1], cancellationToken);

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;
    }
}
