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
        if (session.Place.Home is { } home && !ServerLock.IsHeld(home)) throw CommandFailure.NotRunning(home);
        await session.Admin.ShutDownAsync(stopCaches, cancellation);
        await context.Terminal.WatchAsync("Ending the service", async _ =>
        {
            var until = context.Time.GetUtcNow() + Patience;
            while (await RunsAsync(session, cancellation))
            {
                if (context.Time.GetUtcNow() > until) throw Late();
                await Task.Delay(PollInterval, context.Time, cancellation);
            }
            return true;
        });
        context.Terminal.Note(stopCaches ? "The service and its caches are down." : "The service is down; its caches serve on.");
        return ExitCode.Done;
    }

    /// <summary>The lock of a home tells when the process has gone; of another machine's service only silence does.</summary>
    private static async Task<bool> RunsAsync(Session session, CancellationToken cancellation)
    {
        if (session.Place.Home is { } home) return ServerLock.IsHeld(home);
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
