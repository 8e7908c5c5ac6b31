using System.CommandLine;
using Larder.Server.Commands.Caches;

namespace Larder.Server.Commands;

/// <summary>`larder delete`: a cache and all that is in it.</summary>
internal static class DeleteCommand
{
    private static readonly Argument<string> Id = new("ID") { Description = "Name of a replication group or a cache cluster." };
    private static readonly Option<bool> Wait = new("--wait") { Description = "Wait until it has gone." };

    public static Command Create()
    {
        var command = new ExplainedCommand("delete",
            "Delete a cache and all that is in it. On a terminal it asks for the name once more; elsewhere it "
            + "wants --yes.",
            """
            larder delete orders
            larder delete orders --yes --wait
            """) { Id, Confirmation.Yes, Wait, CacheOptions.IsCluster };
        command.SetAction((parsed, cancellation) => RunAsync(CommandContext.Of(parsed), parsed, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, ParseResult parsed, CancellationToken cancellation)
    {
        var id = parsed.GetRequiredValue(Id);
        using var session = Session.Open(context);
        var cache = await session.Caches.FindAsync(id, CacheOptions.KindOf(parsed), cancellation) ?? throw CommandFailure.NoSuchCache(id);
        Confirmation.Ask(parsed, context.Terminal, $"This deletes the {cache.KindName} {cache.Id} and all that is in it", cache.Id);
        await session.Caches.DeleteAsync(cache, cancellation);
        if (parsed.GetValue(Wait))
        {
            await context.Terminal.WatchAsync($"Deleting {id}", show => session.Caches.WaitUntilGoneAsync(id, cache.Kind, show, cancellation));
            context.Terminal.Note($"The {cache.KindName} {id} is deleted.");
            return ExitCode.Done;
        }

        context.Terminal.Note($"The {cache.KindName} {id} is being deleted.");
        return ExitCode.Done;
    }
}
