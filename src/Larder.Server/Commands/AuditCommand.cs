using System.CommandLine;
using System.Globalization;
using Larder.Server.Admin;
using Spectre.Console;

namespace Larder.Server.Commands;

/// <summary>`larder audit`: who did what, and when.</summary>
internal static class AuditCommand
{
    private static readonly Argument<string?> Id = new("ID") { Description = "Only what was done to this cache.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<int?> Limit = LimitOption();
    private static readonly Option<string> Key = new("--access-key") { Description = "Only what was done with this access key.", HelpName = "ID" };
    private static readonly Option<string> Marker = new("--marker") { Description = "Older entries: the marker that an earlier page ended with.", HelpName = "MARKER" };

    public static Command Create()
    {
        var command = new ExplainedCommand("audit",
            "List who did what in the region and when, the latest first: for now the commands that were sent to caches from the "
            + "web console, those that it refused, and the starts of its sample application.",
            """
            larder audit
            larder audit orders --limit 10
            larder audit --output json | jq -r '.AuditEntries[].Detail'
            """) { Id, CacheOptions.IsCluster, Limit, Key, Marker };
        command.SetAction((parsed, cancellation) => RunAsync(CommandContext.Of(parsed), parsed, cancellation));
        return command;
    }

    private static Option<int?> LimitOption()
    {
        var (least, most) = (AuditReader.Pages.Least, AuditReader.Pages.Most);
        var option = new Option<int?>("--limit") { Description = $"At most so many entries, {least} to {most}; {AuditReader.Pages.Default} where nothing is said.", HelpName = "N" };
        option.Validators.Add(result =>
        {
            if (GivenNumber.Of(result) is { } given && (given < least || given > most)) result.AddError($"--limit must be between {least} and {most}.");
        });
        return option;
    }

    private static async Task<int> RunAsync(CommandContext context, ParseResult parsed, CancellationToken cancellation)
    {
        using var session = Session.Open(context);
        var page = await session.Admin.AuditAsync(
            [
                (AuditReader.Resource, await ArnAsync(session, parsed, cancellation)),
                (AuditReader.Key, parsed.GetValue(Key)),
                (AuditReader.Limit, parsed.GetValue(Limit)?.ToString(CultureInfo.InvariantCulture)),
                (AuditReader.Marker, parsed.GetValue(Marker)),
            ],
            cancellation);
        if (context.Terminal.Json) WriteJson(context.Terminal, page);
        else WriteText(context.Terminal, page);
        return ExitCode.Done;
    }

    /// <summary>An ARN may be given itself: what was done to a cache stays when the cache has gone.</summary>
    private static async Task<string?> ArnAsync(Session session, ParseResult parsed, CancellationToken cancellation)
    {
        if (parsed.GetValue(Id) is not { } id || id.StartsWith("arn:", StringComparison.Ordinal)) return parsed.GetValue(Id);
        var cache = await session.Caches.FindAsync(id, CacheOptions.KindOf(parsed), cancellation) ?? throw CommandFailure.NoSuchCache(id);
        return cache.Arn;
    }

    private static void WriteText(Terminal terminal, AuditPage page)
    {
        if (page.Entries.Count == 0)
        {
            terminal.Note("Nothing is recorded.");
            return;
        }

        var table = Terminal.NewTable("When", "Access key", "Resource", "Action", "Detail", "Outcome");
        foreach (var one in page.Entries)
        {
            table.AddRow(Cell.Of(Moment.Of(one.At)), Cell.Of(one.AccessKeyId), Cell.Of(one.ResourceArn.Split(':', 6)[^1]), Cell.Of(one.Action),
                Cell.Of(one.Detail), Cell.Of(one.Code is null ? one.Outcome : $"{one.Outcome}: {one.Code}"));
        }

        terminal.WriteTable(table);
        if (page.Marker is { } marker) terminal.Note($"There are older ones: --marker {marker}");
    }

    private static void WriteJson(Terminal terminal, AuditPage page) => terminal.WriteJson(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("AuditEntries");
        foreach (var one in page.Entries)
        {
            json.WriteStartObject();
            json.WriteString("At", one.At);
            json.WriteString("Account", one.Account);
            json.WriteString("Region", one.Region);
            json.WriteString("AccessKeyId", one.AccessKeyId);
            json.WriteString("ResourceArn", one.ResourceArn);
            json.WriteString("Action", one.Action);
            json.WriteString("Detail", one.Detail);
            json.WriteString("Outcome", one.Outcome);
            if (one.Code is { } code) json.WriteString("Code", code);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (page.Marker is { } marker) json.WriteString("Marker", marker);
        json.WriteEndObject();
    });
}
