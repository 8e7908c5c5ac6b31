using System.CommandLine;
using Larder.Server.Service;

namespace Larder.Server.Commands;

/// <summary>`larder console`: the way into the web console without typing a key.</summary>
internal static class ConsoleCommand
{
    public const string Name = "console";

    public static Command Create()
    {
        var command = new ExplainedCommand(Name,
            "Print an address of the web console that signs in whoever opens it first, within ten minutes. After that "
            + "it is worth nothing: ask for another, or sign in with a key (`larder keys`).",
            """
            larder console
            """);
        command.SetAction((parsed, cancellation) => RunAsync(CommandContext.Of(parsed), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellation)
    {
        using var session = Session.Open(context);
        if (session.Place.Home is { } home && !ServerLock.IsHeld(home)) throw CommandFailure.NotRunning(home);
        var link = await session.Admin.SignInLinkAsync(cancellation);
        if (context.Terminal.Json) WriteJson(context.Terminal, link);
        else context.Terminal.Line(link.AbsoluteUri);
        return ExitCode.Done;
    }

    private static void WriteJson(Terminal terminal, Uri link) => terminal.WriteJson(json =>
    {
        json.WriteStartObject();
        json.WriteString("SignInLink", link.AbsoluteUri);
        json.WriteEndObject();
    });
}
