using System.CommandLine;
using Larder.Server.Commands.Caches;

namespace Larder.Server.Commands;

/// <summary>`larder modify`: other settings for a cache that is there.</summary>
internal static class ModifyCommand
{
    private static readonly Argument<string> Id = new("ID") { Description = "Name of a replication group or a cache cluster." };

    public static Command Create()
    {
        var command = new ExplainedCommand("modify",
            "Change a cache. What touches no node is changed at once; the rest waits for the maintenance window, or is made now with "
            + "--now, as is then all that waits already. `larder replicas` changes the number of replicas, `larder failover` the primary.",
            """
            larder modify orders --node-type cache.t3.small --now
            larder modify orders --engine valkey --engine-version 8.0
            larder modify orders --maintenance-window sun:05:00-sun:06:00
            larder modify orders --now
            larder modify pages --nodes 2 --remove 0001 --now
            """) { Id, CacheOptions.IsCluster };
        ModifyOptions.AddTo(command);
        WaitOptions.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(CommandContext.Of(parsed), parsed, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, ParseResult parsed, CancellationToken cancellation)
    {
        var id = parsed.GetRequiredValue(Id);
        using var session = Session.Open(context);
        var cache = await session.Caches.FindAsync(id, CacheOptions.KindOf(parsed), cancellation) ?? throw CommandFailure.NoSuchCache(id);
        var change = ModifyOptions.Change(parsed);
        await session.Caches.ModifyAsync(cache, change, cancellation);
        cache = change.Now && WaitOptions.Waits(parsed)
            ? await context.Terminal.WatchAsync($"Changing {cache.Id}",
                show => session.Caches.WaitUntilAvailableAsync(cache.Id, cache.Kind, show, cancellation))
            : await session.Caches.FindAsync(cache.Id, cache.Kind, cancellation) ?? throw CommandFailure.NoSuchCache(id);
        if (context.Terminal.Json) CacheJson.Write(context.Terminal, cache);
        else context.Terminal.Line(change.Now || !change.CanWait ? $"{cache.Id} is {cache.Status}." : $"{cache.Id} is {cache.Status}; what touches nodes waits for its maintenance window. `larder modify {cache.Id} --now` makes it now.");
        return ExitCode.Done;
    }
}
