using System.Text.RegularExpressions;

namespace Larder.Console.Equivalents;

/// <summary>A word for sh, bash and zsh.</summary>
internal static partial class ShellText
{
    public static string Word(string text) => Harmless().IsMatch(text) ? text : Quoted(text);

    /// <summary>Nothing means anything between single quotes, but a single quote.</summary>
    public static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    // zsh looks up what begins with an equals sign.
    [GeneratedRegex(@"^[A-Za-z0-9_./:@+,-][A-Za-z0-9_./:@+,=-]*\z")]
    private static partial Regex Harmless();
}
