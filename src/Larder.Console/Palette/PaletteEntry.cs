namespace Larder.Console.Palette;

/// <summary>Something to go to or to do.</summary>
/// <param name="Title">What it is called, in the reader's language.</param>
/// <param name="Detail">What kind of thing it is.</param>
/// <param name="Href">Going there does it.</param>
/// <param name="Icon">Its picture.</param>
public sealed record PaletteEntry(string Title, string Detail, string Href, string Icon)
{
    /// <summary>Whether the page has to be loaded anew: preferences are kept by the server, not by the circuit.</summary>
    public bool Reloads => Href.StartsWith(ConsolePaths.Preferences, StringComparison.Ordinal);
}
