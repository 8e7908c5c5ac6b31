using Larder.Model.CacheShell;

namespace Larder.Tests.CacheShell;

public sealed class TypedLineTests
{
    public static TheoryData<string, string[]> Lines => new()
    {
        { "  GET  a ", ["GET", "a"] },
        { """SET a "b c" """, ["SET", "a", "b c"] },
        { """SET a 'it "is"' """, ["SET", "a", "it \"is\""] },
        { """SET a 'it\'s \n'""", ["SET", "a", "it's \\n"] },
        { """SET a "line\nnext\"q\"" """, ["SET", "a", "line\nnext\"q\""] },
        { """SET a "" """, ["SET", "a", ""] },
        { "SET 키 \"값 😀\"", ["SET", "키", "값 😀"] },
        { "", [] },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_line_is_taken_apart_as_redis_cli_does(string line, string[] words) => Assert.Equal(words, TypedLine.Of(line).Texts);

    [Fact]
    public void A_byte_can_be_typed_by_its_number() =>
        Assert.Equal([0xff, 0x00, (byte)'x', (byte)'x'], TypedLine.Of("""ECHO "\xff\x00x\x" """).Words[1]);

    [Theory]
    [InlineData("SET a \"b", LineFault.OpenQuote)]
    [InlineData("SET a 'b", LineFault.OpenQuote)]
    [InlineData("SET a \"b\\\"", LineFault.OpenQuote)]
    [InlineData("SET a \"", LineFault.OpenQuote)]
    [InlineData("SET a \"b\"c", LineFault.TextAfterQuote)]
    public void A_quote_that_stays_open_or_ends_within_a_word_is_no_line(string line, LineFault fault)
    {
        var typed = TypedLine.Of(line);
        Assert.Equal(fault, typed.Fault);
        Assert.Empty(typed.Words);
    }
}
