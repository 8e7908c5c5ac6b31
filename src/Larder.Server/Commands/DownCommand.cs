using System.CommandLine;
using Larder.Server.Service;

namespace Larder.Server.Commands;

/// <summary>`larder down`: ends the service, and waits until it has ended.</summary>
internal static class DownCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(30);

    private static readonly Option<bool> StopCaches = new("--caches")
    {
        Description = "Stop the caches too. They come back with the next `larder up`, empty.",
    };

    public static Command Create()
    {
        var command = new ExplainedCommand("down",
            "End the service. Caches go on serving their clients unless --caches ends them too; nothing is "
            + "deleted.",
            """
            larder down
            larder down --caches
            """) { StopCaches };
        command.SetAction((parsed, cancellation) => RunAsync(CommandContext.Of(parsed), parsed.GetValue(StopCaches), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, bool stopCaches, CancellationToken cancellation)
    {
        using var session = Session.Open(context);
        var home = await HomeAsync(session, cancellation);
        await session.Admin.ShutDownAsync(stopCaches, cancellation);
        await context.Terminal.WatchAsync("Ending the service", async _ =>
        {
            var until = context.Time.GetUtcNow() + Patience;
            while (await RunsAsync(session, home, cancellation))
            {
                if (context.Time.GetUtcNow() > until) throw Late();
                await Task.Delay(PollInterval, context.Time, cancellation);
            }
            return true;
        });
        context.Terminal.Note(stopCaches ? "The service and its caches are down." : "The service is down; its caches serve on.");
        return ExitCode.Done;
    }

    /// <summary>The home whose lock tells when the process has gone; null for a service of another machine. One that was named
    /// by its endpoint may be of this machine all the same.</summary>
    private static async Task<string?> HomeAsync(Session session, CancellationToken cancellation)
    {
        if (session.Place.Home is { } home) return ServerLock.IsHeld(home) ? home : throw CommandFailure.NotRunning(home);
        var status = await session.Admin.StatusAsync(cancellation);
        return ServerLock.IsHeld(status.Home) && ServerRecord.Read(status.Home)?.Pid == status.ProcessId ? status.Home : null;
    }

    /// <summary>Of another machine's service only silence tells, and it falls silent before its caches are stopped.</summary>
    private static async Task<bool> RunsAsync(Session session, string? home, CancellationToken cancellation)
    {
        if (home is not null) return ServerLock.IsHeld(home);
        try
        {
            await session.Admin.StatusAsync(cancellation);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static CommandFailure Late() => new(ExitCode.TimedOut,
        $"the service was asked to end and still runs after {Patience.TotalSeconds:0} seconds.",
        "its log tells what it waits for; `larder status` shows its process.");
}
