using System.CommandLine;
using System.Globalization;
using Larder.Contract.ElastiCache;
using Larder.Model.ReplicationGroups;
using Larder.Server.Commands.Caches;
using Spectre.Console;

namespace Larder.Server.Commands;

/// <summary>`larder describe`: one cache with its nodes and what has happened to it.</summary>
internal static class DescribeCommand
{
    private const int EventsShown = 10;
    private const int EventsRead = 100;

    private static readonly Argument<string> Id = new("ID") { Description = "Name of a replication group or a cache cluster." };

    public static Command Create()
    {
        var command = new ExplainedCommand("describe",
            "Show a cache: endpoints, nodes with their roles, its last failover and its last events.",
            """
            larder describe orders
            larder describe orders --output json
            """) { Id, CacheOptions.IsCluster };
        command.SetAction((parsed, cancellation) => RunAsync(CommandContext.Of(parsed), parsed, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, ParseResult parsed, CancellationToken cancellation)
    {
        var id = parsed.GetRequiredValue(Id);
        using var session = Session.Open(context);
        var cache = await session.Caches.FindAsync(id, CacheOptions.KindOf(parsed), cancellation) ?? throw CommandFailure.NoSuchCache(id);
        var events = await session.Caches.EventsAsync(cache, EventsRead, cancellation);
        if (context.Terminal.Json) CacheJson.Write(context.Terminal, [cache], events);
        else WriteText(context.Terminal, cache, events);
        return ExitCode.Done;
    }

    private static void WriteText(Terminal terminal, Cache cache, IReadOnlyList<Event> events)
    {
        terminal.Line($"{cache.Id}, a {cache.KindName}, is {cache.Status}.");
        Fact("description", cache.Description);
        Fact("engine", cache.Engine);
        Fact("node type", cache.NodeType);
        Fact("endpoint", cache.Endpoint?.ToString());
        Fact("reader", cache.Reader?.ToString());
        Fact("failover", cache.AutomaticFailover is { } automatic ? $"automatic failover {automatic}, Multi-AZ {cache.MultiAz}" : null);
        Fact("failed over", events.LastOrDefault(happened => ToldFailover.Read(happened.Message) is not null) is { } last ? FailedOver(last) : null);
        Fact("created", Moment.Of(cache.CreatedAt));
        if (cache.Members.Count > 0)
        {
            terminal.Line();
            var nodes = Terminal.NewTable("Node", "Role", "Zone", "Status", "Endpoint");
            foreach (var node in cache.Members)
                nodes.AddRow(Cell.Of(node.Id), Cell.Of(node.Role), Cell.Of(node.Zone), Cell.OfStatus(node.Status), Cell.Of(node.Endpoint));
            terminal.WriteTable(nodes);
        }
        if (events.Count > 0) terminal.Line();
        foreach (var happened in events.TakeLast(EventsShown))
        {
            var source = happened.SourceIdentifier == cache.Id ? "" : $"{happened.SourceIdentifier}: ";
            terminal.Line($"{Moment.Of(happened.Date)}  {source}{happened.Message}");
        }

        static string FailedOver(Event happened)
        {
            var told = ToldFailover.Read(happened.Message)!;
            var outage = told.Outage.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture);
            return $"{Moment.Of(happened.Date)}, {told.From} → {told.To}: no writes for {outage} ms. {told.Loss}";
        }

        void Fact(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value)) terminal.Line($"  {name,-12} {value}");
        }
    }
}
