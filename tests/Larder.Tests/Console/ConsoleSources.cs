using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Larder.Tests.Console;

/// <summary>The console's pages and strings as they are written.</summary>
internal static partial class ConsoleSources
{
    public static IEnumerable<(string Name, string Text)> Pages =>
        Files("*.razor").Select(file => (Path.GetRelativePath(Root, file), File.ReadAllText(file)));

    public static IEnumerable<string> Code => Files("*.cs").Concat(Files("*.razor")).Select(File.ReadAllText);

    public static IReadOnlyDictionary<string, string> Strings(string language) =>
        XDocument.Load(Path.Combine(Root, "Resources", language == "en" ? "Strings.resx" : $"Strings.{language}.resx"))
            .Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    /// <summary>Text that a page would show in one language only: between its tags, or in an attribute that is read out.</summary>
    public static IEnumerable<string> HardWired(string page)
    {
        var markup = CodeBlock().Replace(page, "");
        markup = Directive().Replace(Comment().Replace(markup, ""), "");
        markup = Localized().Replace(markup, "@L");
        var attributes = Shown().Matches(markup).Select(match => match.Groups[1].Value);
        // Attributes and their lambdas hold greater-than signs of their own.
        var texts = Between().Matches(Quoted().Replace(markup, "\"\"")).Select(match => match.Groups[1].Value)
            .Select(text => Expression().Replace(text, ""));
        return attributes.Concat(texts).Where(text => text.Any(char.IsLetter));
    }

    public static IEnumerable<string> KeysUsed => Code.SelectMany(text => Key().Matches(text)).Select(match => match.Groups[1].Value);

    private static string Root
    {
        get
        {
            var directory = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(directory.FullName, "Larder.slnx"))) directory = directory.Parent!;
            return Path.Combine(directory.FullName, "src", "Larder.Console");
        }
    }

    private static IEnumerable<string> Files(string pattern) => Directory.EnumerateFiles(Root, pattern, SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    [GeneratedRegex(@"@code\s*\{.*", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("^@(?:page|inject|inherits|layout|attribute|using)\\b.*$", RegexOptions.Multiline)]
    private static partial Regex Directive();

    [GeneratedRegex("@L\\[[^\\]]*\\]")]
    private static partial Regex Localized();

    [GeneratedRegex("\\s(?:Label|AriaLabel|Title|HelperText|ErrorText|Placeholder|Message|Text|title|aria-label|placeholder|alt)=\"([^\"@]*)\"")]
    private static partial Regex Shown();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("(?<!=)>([^<>{}]*)<")]
    private static partial Regex Between();

    [GeneratedRegex(@"@\((?>[^()]+|\((?<open>)|\)(?<-open>))*(?(open)(?!))\)|@[\w.]+(\([^)]*\))?|^\s*else\b.*$|^\s*@?(?:if|for|foreach)\b.*$", RegexOptions.Multiline)]
    private static partial Regex Expression();

    [GeneratedRegex("\\bL\\[\"(\\w+)\"")]
    private static partial Regex Key();
}
