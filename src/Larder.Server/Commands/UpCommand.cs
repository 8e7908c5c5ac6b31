using System.CommandLine;
using Larder.Server.Admin;
using Larder.Server.Hosting;
using Larder.Server.Service;

namespace Larder.Server.Commands;

/// <summary>`larder up`: the service itself.</summary>
internal static class UpCommand
{
    public const string Name = "up";

    private static readonly Option<bool> Detach = new("--detach", "-d")
    {
        Description = "Start it apart from this terminal, wait until it serves, and return.",
    };

    private static readonly Option<string> Child = new(DetachedChild.Option) { Hidden = true };

    public static Command Create()
    {
        var command = new ExplainedCommand(Name,
            "Run the service, in the foreground unless detached. Caches outlive it: they serve on while it is "
            + "down and are taken over when it is up again.",
            """
            larder up                            until Ctrl+C
            larder up --detach                   in the background; `larder down` ends it
            larder up --listen 127.0.0.1:7400 --home ./try    a second installation beside the first
            """) { Detach, Child };
        ServerOptions.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(parsed, CommandContext.Of(parsed), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CommandContext context, CancellationToken cancellation)
    {
        if (!parsed.GetValue(Detach)) return await ServeAsync(context, parsed.GetValue(Child), cancellation);
        var status = await DetachedStart.RunAsync(context, ServerOptions.Arguments(parsed, context.Options.Home), cancellation);
        using var session = Session.OpenHome(context);
        if (context.Terminal.Json) StatusCommand.WriteJson(context.Terminal, status);
        else Announce(context.Terminal, status, await session.Admin.SignInLinkAsync(cancellation));
        return ExitCode.Done;
    }

    private static async Task<int> ServeAsync(CommandContext context, string? log, CancellationToken cancellation)
    {
        var home = context.Options.Home;
        using var held = await ServerLock.TryTakeAsync(home, context.Time, cancellation)
            ?? throw DetachedStart.AlreadyRunning(context.Options);
        DetachedStart.RefuseIfTaken(context.Options);
        new ServerRecord(Environment.ProcessId, context.Options.Listen, context.Time.GetUtcNow()).Write(home);
        try
        {
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            var serving = ServerHost.RunAsync(context.Options, log, cancellation);
            var announcing = AnnounceWhenReadyAsync(context, ended.Token);
            var exitCode = await serving;
            await ended.CancelAsync();
            await announcing;
            return exitCode;
        }
        finally
        {
            ServerRecord.Delete(home);
        }
    }

    private static async Task AnnounceWhenReadyAsync(CommandContext context, CancellationToken cancellation)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                // Ours: nothing else can have the address, as we looked before and hold it since.
                await http.GetStringAsync(new Uri($"http://{context.Options.Listen}/-/health"), cancellation);
                context.Terminal.Note($"larder {StatusReader.Version} serves at http://{context.Options.Listen}/ (API and console), "
                    + $"home {context.Options.Home}.");
                await ShowSignInAsync(context, cancellation);
                return;
            }
            catch (Exception notYet) when (notYet is HttpRequestException or OperationCanceledException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), context.Time, CancellationToken.None);
            }
        }
    }

    // Not where the notes become a log: a link is a key, if a short-lived one.
    private static async Task ShowSignInAsync(CommandContext context, CancellationToken cancellation)
    {
        if (!context.Terminal.IsWatched) return;
        using var session = Session.OpenHome(context);
        context.Terminal.Note($"Sign in to the console, once, within ten minutes: {(await session.Admin.SignInLinkAsync(cancellation)).AbsoluteUri}");
    }

    private static void Announce(Terminal terminal, ServerStatus status, Uri signIn)
    {
        terminal.Line($"The service is up (process {status.ProcessId}).");
        terminal.Line($"  API and console  http://{status.Listen}/");
        terminal.Line($"  sign in          {signIn.AbsoluteUri}");
        terminal.Line($"                   (once, within ten minutes; `{Spoken.Name} {ConsoleCommand.Name}` prints another)");
        terminal.Line($"  home             {status.Home}");
        terminal.Line($"  next             eval \"$({Spoken.Name} env)\", or {Spoken.Name} create ID");
    }
}
