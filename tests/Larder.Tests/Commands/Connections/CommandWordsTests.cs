using Larder.Server.Commands.Connections;

namespace Larder.Tests.Commands.Connections;

public sealed class CommandWordsTests
{
    public static TheoryData<string, string[]> Lines => new()
    {
        { "  GET  a ", ["GET", "a"] },
        { """SET a "b c" """, ["SET", "a", "b c"] },
        { """SET a 'it "is"' """, ["SET", "a", "it \"is\""] },
        { """SET a "line\nnext\"q\"" """, ["SET", "a", "line\nnext\"q\""] },
        { """SET a "" """, ["SET", "a", ""] },
        { "", [] },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_line_is_taken_apart_as_redis_cli_does(string line, string[] words) => Assert.Equal(words, CommandWords.Of(line));

    [Theory]
    [InlineData("SET a \"b")]
    [InlineData("SET a 'b")]
    public void A_quote_that_stays_open_is_no_line(string line) => Assert.Null(CommandWords.Of(line));
}
