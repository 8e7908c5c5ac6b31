using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Larder.Tests.Docs;

/// <summary>A promise names the test that holds it. One that is renamed or gone must not leave its promise behind.</summary>
public sealed partial class PromisesTests
{
    private const string Failover = "failover.md";
    private const string FailureModes = "failure-modes.md";
    private const string Takes = "what-it-takes.md";

    [Theory]
    [InlineData(Failover)]
    [InlineData(FailureModes)]
    [InlineData(Takes)]
    [InlineData("test-failover.md")]
    [InlineData("command-console.md")]
    [InlineData("sample-application.md")]
    public void Every_test_that_a_page_names_exists(string page)
    {
        var named = Named(Text(page));

        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.True(Exists(name), name.Value));
    }

    [Theory]
    [InlineData(Failover)]
    [InlineData(FailureModes)]
    [InlineData(Takes)]
    public void Every_row_of_promises_names_a_test(string page)
    {
        var rows = Text(page).Split('\n').SkipWhile(line => !line.EndsWith("| test |", StringComparison.Ordinal)).ToList();
        var promises = rows.Where((line, index) => line.StartsWith("| ", StringComparison.Ordinal) && IsOfPromises(rows, index)).ToList();

        Assert.NotEmpty(promises);
        Assert.All(promises, row => Assert.NotEmpty(Named(row.TrimEnd(' ', '|').Split(" | ")[^1])));
    }

    [Fact]
    public void A_name_that_is_not_there_is_found_to_be_missing()
    {
        Assert.All(Named("`PromisesTests.Every_test_that_a_page_names_exists`, `Docs/PromisesTests`"), name => Assert.True(Exists(name)));
        Assert.All(
            Named("`PromisesTests.Every_test`, `NoSuchTests`, `Storage/PromisesTests`, `PromisesTests.Exists`"),
            name => Assert.False(Exists(name), name.Value));
    }

    // Below the head and the rule of a table whose last column is its tests.
    private static bool IsOfPromises(List<string> lines, int index)
    {
        var head = index;
        while (head > 0 && lines[head - 1].StartsWith('|')) head--;
        return index > head + 1 && lines[head].EndsWith("| test |", StringComparison.Ordinal);
    }

    private static bool Exists(Match name)
    {
        var path = $"/{name.Groups["path"].Value}.cs";
        var method = name.Groups["method"].Value;
        return Directory.EnumerateFiles(Path.Combine(Root(), "tests"), $"{Path.GetFileName(name.Groups["path"].Value)}.cs", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(path, StringComparison.Ordinal))
            .Any(file => method.Length == 0 || Regex.IsMatch(File.ReadAllText(file), $@"\[(Fact|Theory|InlineData)[^;{{]*?\bpublic (async )?(void|Task) {method}\("));
    }

    private static MatchCollection Named(string text) => Name().Matches(text);

    private static string Text(string page) => File.ReadAllText(Path.Combine(Root(), "docs", page));

    private static string Root([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..");

    /// <summary>`ClassTests`, `Folder/ClassTests`, `ClassTests.Method`.</summary>
    [GeneratedRegex(@"`(?<path>(\w+/)*[A-Z]\w*Tests)(\.(?<method>\w+))?`")]
    private static partial Regex Name();
}
