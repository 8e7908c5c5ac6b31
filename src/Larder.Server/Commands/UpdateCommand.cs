using System.CommandLine;
using Larder.Contract.ElastiCache;
using Spectre.Console;

namespace Larder.Server.Commands;

/// <summary>`larder update`: newer engine programs for caches that run.</summary>
internal static class UpdateCommand
{
    private static readonly Argument<string> Name = new("UPDATE") { Description = "Name of a service update, as `larder update list` shows it." };
    private static readonly Argument<string[]> Ids = new("ID") { Description = "Names of caches.", Arity = ArgumentArity.OneOrMore };

    public static Command Create()
    {
        var command = new ExplainedCommand("update",
            "List service updates (newer programs of the engines that caches run), apply one, or stop one that is being applied.",
            """
            larder update list
            larder update apply elasticache-redis-7-0-16-update orders
            larder update stop elasticache-redis-7-0-16-update orders
            """)
        {
            List(), Act("apply", "Replace the nodes of caches by nodes of the newer program, one at a time.", stop: false),
            Act("stop", "Leave the nodes that were not replaced yet as they are.", stop: true),
        };
        command.SetAction((parsed, cancellation) => ListAsync(CommandContext.Of(parsed), cancellation));
        return command;
    }

    private static ExplainedCommand List()
    {
        var command = new ExplainedCommand("list", "List the updates, each with the caches that it is for.", "larder update list");
        command.SetAction((parsed, cancellation) => ListAsync(CommandContext.Of(parsed), cancellation));
        return command;
    }

    private static ExplainedCommand Act(string name, string summary, bool stop)
    {
        var command = new ExplainedCommand(name, summary, $"larder update {name} elasticache-redis-7-0-16-update orders") { Name, Ids };
        command.SetAction((parsed, cancellation) => ActAsync(CommandContext.Of(parsed), parsed.GetRequiredValue(Name), parsed.GetRequiredValue(Ids), stop, cancellation));
        return command;
    }

    private static async Task<int> ListAsync(CommandContext context, CancellationToken cancellation)
    {
        using var session = Session.Open(context);
        var actions = await session.Updates.ListAsync(cancellation);
        if (context.Terminal.Json) Write(context.Terminal, "UpdateActions", actions);
        else if (actions.Count == 0) context.Terminal.Note($"Every cache in {context.Options.Region} runs the newest program of its engine that is installed.");
        else WriteTable(context.Terminal, actions);
        return ExitCode.Done;
    }

    private static async Task<int> ActAsync(CommandContext context, string name, string[] ids, bool stop, CancellationToken cancellation)
    {
        using var session = Session.Open(context);
        var caches = new List<Caches.Cache>();
        foreach (var id in ids) caches.Add(await session.Caches.FindAsync(id, null, cancellation) ?? throw CommandFailure.NoSuchCache(id));
        var (done, refused) = await session.Updates.ActAsync(name, caches, stop, cancellation);
        if (context.Terminal.Json) Write(context.Terminal, "ProcessedUpdateActions", done);
        else foreach (var one in done) context.Terminal.Line($"{one.ReplicationGroupId ?? one.CacheClusterId}: {one.UpdateActionStatus}");
        return refused is [var first, ..]
            ? throw new CommandFailure(ExitCode.Refused, $"{first.ReplicationGroupId ?? first.CacheClusterId}: {first.ErrorMessage}", "`larder update list` shows the updates that there are.")
            : ExitCode.Done;
    }

    private static void WriteTable(Terminal terminal, IReadOnlyList<UpdateAction> actions)
    {
        var table = Terminal.NewTable("Update", "Cache", "Status", "Nodes updated");
        foreach (var action in actions)
        {
            table.AddRow(Cell.Of(action.ServiceUpdateName), Cell.Of(action.ReplicationGroupId ?? action.CacheClusterId),
                Cell.Of(action.UpdateActionStatus), Cell.Of(action.NodesUpdated));
        }

        terminal.WriteTable(table);
    }

    private static void Write(Terminal terminal, string name, IEnumerable<Contract.Shapes.IShape> actions) => terminal.WriteJson(json =>
    {
        json.WriteStartObject();
        Caches.PrintedShape.WriteList(json, name, actions);
        json.WriteEndObject();
    });
}
