using System.CommandLine;
using Larder.Server.Commands.Caches;

namespace Larder.Server.Commands;

/// <summary>`larder reboot`: new processes for nodes.</summary>
internal static class RebootCommand
{
    private static readonly Argument<string> Id = new("ID") { Description = "Name of a replication group or a cache cluster." };

    private static readonly Argument<string[]> Nodes = new("NODE")
    {
        Description = "Nodes as `larder describe` names them; all where none is named.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static Command Create()
    {
        var command = new ExplainedCommand("reboot",
            "End nodes' processes and start new ones, a group's one after the other and its primary last. A primary with a replica "
            + "hands over first, so a group with replicas keeps its contents; other caches lose those of the nodes.",
            """
            larder reboot orders
            larder reboot orders orders-002
            larder reboot pages 0001 0003 --yes
            """) { Id, Nodes, Confirmation.Yes, CacheOptions.IsCluster };
        WaitOptions.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(CommandContext.Of(parsed), parsed, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, ParseResult parsed, CancellationToken cancellation)
    {
        var id = parsed.GetRequiredValue(Id);
        using var session = Session.Open(context);
        var cache = await session.Caches.FindAsync(id, CacheOptions.KindOf(parsed), cancellation) ?? throw CommandFailure.NoSuchCache(id);
        var nodes = Chosen(cache, parsed.GetValue(Nodes) ?? []);
        if (cache.Kind is CacheKind.CacheCluster || cache.Members.Count == 1)
            Confirmation.Ask(parsed, context.Terminal, $"Rebooting {string.Join(", ", nodes)} of {cache.Id} loses what is in it", cache.Id);

        // The nodes of a cluster know nothing of each other; those of a group take each other's part.
        var turns = cache.Kind is CacheKind.CacheCluster ? [nodes] : nodes.Select(node => (IReadOnlyList<string>)[node]).ToList();
        if (!WaitOptions.Waits(parsed) && turns.Count > 1)
            throw new CommandFailure(ExitCode.Usage, "a group's nodes are rebooted one after the other.", "name one node, or leave --no-wait out.");
        foreach (var turn in turns)
        {
            await session.Caches.RebootAsync(cache, turn, cancellation);
            if (!WaitOptions.Waits(parsed)) continue;
            cache = await context.Terminal.WatchAsync($"Rebooting {string.Join(", ", turn)}",
                show => session.Caches.WaitUntilAvailableAsync(cache.Id, cache.Kind, show, cancellation));
        }

        context.Terminal.Note(WaitOptions.Waits(parsed)
            ? $"{string.Join(", ", nodes)} of {cache.Id} {(nodes.Count == 1 ? "has" : "have")} a new process."
            : $"{nodes[0]} of {cache.Id} is being rebooted.");
        return ExitCode.Done;
    }

    /// <summary>Replicas first: they are in sync again when the primary wants to hand over.</summary>
    private static List<string> Chosen(Cache cache, string[] named)
    {
        var present = cache.Members.OrderBy(member => member.Role == "primary").Select(member => member.Id).ToList();
        if (present.Count == 0)
            throw new CommandFailure(ExitCode.Refused, $"{cache.Id} is {cache.Status} and has no node that can be rebooted.", $"`larder describe {cache.Id}` shows more.");
        return named.Except(present).FirstOrDefault() is { } unknown
            ? throw new CommandFailure(ExitCode.Refused, $"{unknown} is no node of {cache.Id}.", $"its nodes are {string.Join(", ", present)}.")
            : named.Length == 0 ? present : [.. present.Where(named.Contains)];
    }
}
