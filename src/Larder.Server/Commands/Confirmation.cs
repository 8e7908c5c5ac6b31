using System.CommandLine;

namespace Larder.Server.Commands;

/// <summary>Asks before contents are lost: for the name once more, so that a finger alone does it not.</summary>
internal static class Confirmation
{
    public static readonly Option<bool> Yes = new("--yes", "-y") { Description = "Do not ask." };

    /// <param name="what">What is about to happen, as a sentence without its full stop.</param>
    /// <exception cref="CommandFailure">Nobody is there to say so, or they do not.</exception>
    public static void Ask(ParseResult parsed, Terminal terminal, string what, string name)
    {
        if (parsed.GetValue(Yes)) return;
        if (System.Console.IsInputRedirected)
            throw new CommandFailure(ExitCode.Usage, $"nobody is there to confirm it. {what}.", "add --yes.");
        terminal.Error.Write($"{what}. Type its name to go on: ");
        if (System.Console.In.ReadLine() != name)
            throw new CommandFailure(ExitCode.Failed, "that is not its name; nothing was done.");
    }
}
