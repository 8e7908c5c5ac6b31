using Larder.Model.CacheShell;
using static Larder.Model.CacheShell.RespReply;

namespace Larder.Tests.CacheShell;

public sealed class CommandFactsTests
{
    [Fact]
    public void Of_a_subcommand_the_subcommand_is_told_and_of_an_engine_that_knows_none_the_command()
    {
        var both = Items.Of(Told("object", ["slow"]), Told("object|encoding", ["readonly"]));
        Assert.Equal("object|encoding", CommandFacts.Of(both)!.Name);
        Assert.Contains("readonly", CommandFacts.Of(both)!.Flags);

        var before7 = Items.Of(Told("object", ["readonly"]), new Items(null, 0));
        Assert.Equal("object", CommandFacts.Of(before7)!.Name);
    }

    [Fact]
    public void A_command_that_the_engine_does_not_have_has_no_facts()
    {
        Assert.Null(CommandFacts.Of(Items.Of(new Items(null, 0))));
        Assert.Null(CommandFacts.Of(Items.Of(Bulk.Of((byte[]?)null))));
        Assert.Null(CommandFacts.Of(new Error("ERR unknown command")));
    }

    [Theory]
    [InlineData(1, 1, 1, 3, new[] { 1 })]
    [InlineData(1, -1, 2, 5, new[] { 1, 3 })]
    [InlineData(1, -2, 1, 4, new[] { 1, 2 })]
    [InlineData(0, 0, 0, 4, new int[0])]
    [InlineData(1, 1, 1, 1, new int[0])]
    public void Keys_are_where_the_engine_says_that_they_are(long first, long last, long step, int words, int[] positions) =>
        Assert.Equal(positions, new CommandFacts("c", new HashSet<string>(), new HashSet<string>(), first, last, step).KeyPositions(words));

    [Fact]
    public void What_is_audited_has_keys_and_no_values_and_an_end()
    {
        Assert.Equal("CLIENT LIST", AuditedCommand.Detail("client|list", []));
        Assert.Equal("MGET a \"b c\" \"\\xff\"", AuditedCommand.Detail("mget", ["a"u8.ToArray(), "b c"u8.ToArray(), [0xff]]));
        Assert.EndsWith(" … +5", AuditedCommand.Detail("mget", [.. Enumerable.Repeat("k"u8.ToArray(), 25)]), StringComparison.Ordinal);
        Assert.True(AuditedCommand.Detail("get", [new byte[10_000]]).Length < 1000);
    }

    private static Items Told(string name, string[] flags) => Items.Of(
        Bulk.Of(name), new Integer(2), Items.Of([.. flags.Select(flag => new Simple(flag))]), new Integer(1), new Integer(1), new Integer(1),
        Items.Of(new Simple("@read")));
}
