using Larder.Console.Palette;

namespace Larder.Tests.Console;

public sealed class PaletteMatchTests
{
    private static readonly PaletteEntry[] _entries =
        [Entry("Caches", "Page"), Entry("shop-orders", "Replication group"), Entry("orders", "Replication group"), Entry("reorders", "Cache cluster")];

    [Theory]
    [InlineData("ord", "orders shop-orders reorders")]
    [InlineData("ORDERS", "orders shop-orders reorders")]
    [InlineData(" cach ", "Caches reorders")]
    [InlineData("orders group", "shop-orders orders")]
    [InlineData("nothing", "")]
    public void The_likeliest_comes_first(string typed, string found) =>
        Assert.Equal(found, string.Join(' ', PaletteMatch.Of(_entries, typed).Select(entry => entry.Title)));

    [Fact]
    public void Nothing_typed_offers_the_first_of_all()
    {
        var many = Enumerable.Range(0, 100).Select(index => Entry($"{index}", "Page")).ToList();

        Assert.Equal(many.Take(PaletteMatch.Shown), PaletteMatch.Of(many, ""));
    }

    private static PaletteEntry Entry(string title, string detail) => new(title, detail, "/console", "");
}
