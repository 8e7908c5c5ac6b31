using System.CommandLine;
using Larder.Server.Commands.Caches;

namespace Larder.Server.Commands;

/// <summary>`larder delete`: a cache and all that is in it.</summary>
internal static class DeleteCommand
{
    private static readonly Argument<string> Id = new("ID") { Description = "Name of a replication group or a cache cluster." };
    private static readonly Option<bool> Yes = new("--yes", "-y") { Description = "Do not ask." };
    private static readonly Option<bool> Wait = new("--wait") { Description = "Wait until it has gone." };

    public static Command Create()
    {
        var command = new ExplainedCommand("delete",
            "Delete a cache and all that is in it. On a terminal it asks for the name once more; elsewhere it "
            + "wants --yes.",
            """
            larder delete orders
            larder delete orders --yes --wait
            """) { Id, Yes, Wait, CacheOptions.IsCluster };
        command.SetAction((parsed, cancellation) => RunAsync(CommandContext.Of(parsed), parsed, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, ParseResult parsed, CancellationToken cancellation)
    {
        var id = parsed.GetRequiredValue(Id);
        using var session = Session.Open(context);
        var cache = await session.Caches.FindAsync(id, CacheOptions.KindOf(parsed), cancellation) ?? throw CommandFailure.NoSuchCache(id);
        if (!parsed.GetValue(Yes)) Confirm(context.Terminal, cache);
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

    private static void Confirm(Terminal terminal, Cache cache)
    {
        if (System.Console.IsInputRedirected)
            throw new CommandFailure(ExitCode.Usage, "nobody is there to confirm the deletion.", "add --yes.");
        terminal.Error.Write($"This deletes the {cache.KindName} {cache.Id} and all that is in it. Type its name to go on: ");
        if (System.Console.In.ReadLine() != cache.Id)
            throw new CommandFailure(ExitCode.Failed, "that is not its name; nothing was deleted.");
    }
}
