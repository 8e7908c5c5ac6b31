namespace Larder.E2E.FromClone;

/// <summary>What the README says can be typed, and what it says is printed then.</summary>
internal sealed record Readme(IReadOnlyList<Typed> Commands, IReadOnlyDictionary<string, string> Files)
{
    private const string Prompt = "$ ";

    /// <summary>A block in which something follows a prompt is typed; one whose first line is a comment is a file of that name.</summary>
    public static Readme Read(string path)
    {
        var commands = new List<Typed>();
        var files = new Dictionary<string, string>();
        var lines = File.ReadAllLines(path);
        for (var at = 0; at < lines.Length; at++)
        {
            if (!lines[at].StartsWith("```", StringComparison.Ordinal)) continue;
            var block = lines[(at + 1)..].TakeWhile(line => line != "```").ToArray();
            at += block.Length + 1;
            if (block[0].StartsWith(Prompt, StringComparison.Ordinal)) commands.AddRange(Session(block));
            else if (block[0].Split(' ') is ["#" or "//", var name]) files[name] = string.Join('\n', block);
        }

        return new(commands, files);
    }

    private static IEnumerable<Typed> Session(string[] block)
    {
        for (var at = 0; at < block.Length;)
        {
            var command = block[at++][Prompt.Length..];
            while (command.EndsWith('\\')) command += "\n" + block[at++];
            var printed = block[at..].TakeWhile(line => !line.StartsWith(Prompt, StringComparison.Ordinal)).ToArray();
            at += printed.Length;
            yield return new(command, printed);
        }
    }
}

internal sealed record Typed(string Command, IReadOnlyList<string> Printed);
