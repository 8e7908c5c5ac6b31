using System.CommandLine;
using Larder.Server.Commands.Caches;
using Spectre.Console;

namespace Larder.Server.Commands;

/// <summary>`larder list`: the caches of the region.</summary>
internal static class ListCommand
{
    public static Command Create()
    {
        var command = new ExplainedCommand("list",
            "List the caches of the region: replication groups, and cache clusters that are in none.",
            """
            larder list
            larder list --output json | jq -r '.ReplicationGroups[].ReplicationGroupId'
            """);
        command.Aliases.Add("ls");
        command.SetAction((parsed, cancellation) => RunAsync(CommandContext.Of(parsed), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellation)
    {
        using var session = Session.Open(context);
        var caches = await session.Caches.ListAsync(cancellation);
        if (context.Terminal.Json) CacheJson.Write(context.Terminal, caches, events: null);
        else if (caches.Count == 0) context.Terminal.Note($"There are no caches in {context.Options.Region}. Make one with `larder create ID`.");
        else WriteTable(context.Terminal, caches);
        return ExitCode.Done;
    }

    private static void WriteTable(Terminal terminal, IReadOnlyList<Cache> caches)
    {
        var table = Terminal.NewTable("Name", "Status", "Engine", "Node type", "Nodes", "Endpoint", "Kind");
        foreach (var cache in caches)
        {
            table.AddRow(Cell.Of(cache.Id), Cell.OfStatus(cache.Status), Cell.Of(cache.Engine), Cell.Of(cache.NodeType),
                Cell.Of(FormattableString.Invariant($"{cache.Members.Count}")), Cell.Of(cache.Endpoint), Cell.Of(cache.KindName));
        }
        terminal.WriteTable(table);
    }
}
