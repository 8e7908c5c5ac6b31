namespace Larder.Console.Palette;

/// <summary>Which entries are meant by what was typed, the likeliest first.</summary>
public static class PaletteMatch
{
    public const int Shown = 12;

    /// <summary>Every word typed must be in title or detail. Titles that begin with what was typed come first, then those with a
    /// word that does, then the rest, each in the order given.</summary>
    public static IReadOnlyList<PaletteEntry> Of(IEnumerable<PaletteEntry> entries, string typed)
    {
        var text = typed.Trim();
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. entries.Where(entry => words.All(word => Has(entry.Title, word) || Has(entry.Detail, word))).OrderBy(entry => Rank(entry.Title, text)).Take(Shown)];
    }

    private static int Rank(string title, string text)
    {
        if (title.StartsWith(text, StringComparison.OrdinalIgnoreCase)) return 0;
        return title.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Any(word => word.StartsWith(text, StringComparison.OrdinalIgnoreCase)) ? 1 : 2;
    }

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
