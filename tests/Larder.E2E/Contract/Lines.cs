using System.Runtime.CompilerServices;

namespace Larder.E2E.Contract;

/// <summary>The files of Operations. An operation begins a line; below it each line has a word and what it stands for:
/// <code>
/// DeleteUser
///   absent UserNotFoundFault  UserId=ann
///   InvalidParameterValueException in tight  UserId=default
///   InvalidUserStateFault  awaits users and user groups
///   ServiceLinkedRoleNotFoundFault  cannot occur: there is no IAM here
/// </code>
/// A line that begins with &amp; goes on with the one above, one that begins with # says something to its reader.</summary>
internal static class Lines
{
    private const string CannotOccur = "cannot occur: ";
    private const string Awaits = "awaits ";
    private const string Elsewhere = "in ";

    public static IReadOnlyList<Line> OfOperations()
    {
        var lines = new List<Line>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Folder(), "Operations"), "*.txt").Order(StringComparer.Ordinal))
        {
            var operation = "";
            foreach (var text in In(file))
            {
                if (text[0] == ' ') lines.Add(Read(operation, text.Trim()));
                else operation = text;
            }
        }

        return lines;
    }

    /// <summary>The requests that make the world, in their order.</summary>
    public static IEnumerable<(string Operation, Expectation.Sent Request)> OfWorld()
    {
        foreach (var text in In(Path.Combine(Folder(), "world.txt")))
        {
            var (operation, rest) = Cut(text);
            yield return (operation, Request(rest));
        }
    }

    private static Line Read(string operation, string text)
    {
        var (word, rest) = Cut(text);
        var error = word is Line.Valid or Line.Awaited ? null : word;
        if (word == Line.Absent) (error, rest) = Cut(rest);
        return new(operation, word, error, rest switch
        {
            _ when rest.StartsWith(CannotOccur, StringComparison.Ordinal) => new Expectation.CannotOccur(rest[CannotOccur.Length..]),
            _ when rest.StartsWith(Awaits, StringComparison.Ordinal) => new Expectation.Awaits(rest[Awaits.Length..]),
            _ => Request(rest),
        });
    }

    private static Expectation.Sent Request(string text)
    {
        if (!text.StartsWith(Elsewhere, StringComparison.Ordinal)) return new(Place.Here, text);
        var (place, form) = Cut(text[Elsewhere.Length..]);
        return new(place, form);
    }

    private static (string First, string Others) Cut(string text) =>
        text.Split(' ', 2) is [var word, var rest] ? (word, rest.TrimStart()) : (text, "");

    private static IEnumerable<string> In(string file)
    {
        string? begun = null;
        foreach (var line in File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line.TrimStart().StartsWith('&'))
            {
                begun += line.Trim();
                continue;
            }

            if (begun is not null) yield return begun;
            begun = line;
        }

        if (begun is not null) yield return begun;
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
