using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Larder.Console.Resources;

namespace Larder.Tests.Console;

public sealed partial class StringsTests
{
    [Fact]
    public void Both_languages_have_the_same_strings()
    {
        Assert.Equal(ConsoleSources.Strings("en").Keys.Order(), ConsoleSources.Strings("ko").Keys.Order());
        Assert.All(ConsoleSources.Strings("ko"), text => Assert.NotEmpty(text.Value));
    }

    [Fact]
    public void A_translation_takes_the_same_arguments()
    {
        var korean = ConsoleSources.Strings("ko");
        Assert.All(ConsoleSources.Strings("en"), text => Assert.Equal(Arguments(text.Value), Arguments(korean[text.Key])));
    }

    [Fact]
    public void What_pages_ask_for_is_there()
    {
        var known = ConsoleSources.Strings("en").Keys.ToHashSet();
        Assert.NotEmpty(ConsoleSources.KeysUsed);
        Assert.All(ConsoleSources.KeysUsed, key => Assert.Contains(key, known));
    }

    [Fact]
    public void No_page_holds_text_of_its_own() =>
        Assert.Empty(ConsoleSources.Pages.SelectMany(page => ConsoleSources.HardWired(page.Text).Select(text => $"{page.Name}: {text.Trim()}")));

    [Theory]
    [InlineData("<p>Hello</p>")]
    [InlineData("<MudTextField Label=\"Name\" />")]
    [InlineData("<dt>@L[\"Node\"] number @node.Id</dt>")]
    [InlineData("@if (a > b)\n{\n    <b>Yes</b>\n}")]
    public void Text_that_is_hard_wired_is_seen(string page) => Assert.NotEmpty(ConsoleSources.HardWired(page));

    [Theory]
    [InlineData("<dt title=\"@L[\"Node\"]\">@L[\"Node\", one.Id] @node.Id · @Text.Of(node)</dt>")]
    [InlineData("<p>@(one.Text(1) ?? L[\"No\"]) · @one</p>")]
    [InlineData("@foreach (var one in All)\n{\n    <b @onclick=\"() => Go(one)\">@one</b>\n}\nelse\n{\n    <i>@L[\"No\"]</i>\n}")]
    public void What_is_looked_up_or_computed_is_not(string page) => Assert.Empty(ConsoleSources.HardWired(page));

    [Fact]
    public void Korean_is_part_of_the_build()
    {
        var strings = new ResourceManager(typeof(Strings));
        Assert.Equal("캐시", strings.GetString("Caches", new CultureInfo("ko")));
        Assert.Equal("Caches", strings.GetString("Caches", new CultureInfo("en")));
    }

    private static IEnumerable<string> Arguments(string text) => Argument().Matches(text).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Argument();
}
