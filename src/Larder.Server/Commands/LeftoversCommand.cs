using System.CommandLine;
using System.Text.Json;
using Larder.Model.Leftovers;
using Larder.Server.Admin;
using Larder.Server.Commands.Leftovers;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Larder.Server.Commands;

/// <summary>`larder leftovers`: what is still held, and whether anything is left running.</summary>
internal static class LeftoversCommand
{
    private static readonly Option<bool> AllRegions = new("--all-regions", "-a") { Description = "Look in all regions of the account." };

    public static Command Create()
    {
        var command = new ExplainedCommand("leftovers",
            "List what is still held in the region, what it takes and how it is deleted: caches, groups, keys, and processes that "
            + "no cache has. Exit code 0 where nothing is left running, 1 where something is.",
            """
            larder leftovers
            larder leftovers --all-regions && echo "nothing is left running"
            """) { AllRegions };
        command.SetAction((parsed, cancellation) => RunAsync(CommandContext.Of(parsed), parsed.GetValue(AllRegions), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, bool allRegions, CancellationToken cancellation)
    {
        using var session = Session.Open(context);
        var report = await session.Admin.LeftoversAsync(allRegions, cancellation);
        if (context.Terminal.Json) context.Terminal.WriteJson(json => JsonSerializer.Serialize(json, report, AdminJson.Default.LeftoverReport));
        else WriteText(context.Terminal, report);
        return report.NothingRuns ? ExitCode.Done : ExitCode.Failed;
    }

    private static void WriteText(Terminal terminal, LeftoverReport report)
    {
        if (report.Items.Count > 0)
        {
            var priced = report.Currency.Length > 0;
            string[] columns = ["What", "Region", "Id", "Status", "Processes", "Memory", .. priced ? [$"{report.Currency} in 30 days"] : Array.Empty<string>(), "Delete with"];
            var table = Terminal.NewTable(columns);
            foreach (var item in report.Items)
            {
                table.AddRow(
                [
                    Cell.Of(LeftoverWords.KindOf(item.Kind)), Cell.Of(item.Scope.Region), Cell.Of(LeftoverWords.NameOf(item)), Cell.Of(item.Status),
                    Cell.Of(item.Runs ? FormattableString.Invariant($"{item.Processes.Count}") : ""),
                    Cell.Of(item.Takes.MemoryBytes > 0 ? Size.Of(item.Takes.MemoryBytes) : ""),
                    .. priced ? [Cell.Of(item.Price is { } price ? FormattableString.Invariant($"{price.Per30Days:0.00}") : "")] : Array.Empty<IRenderable>(),
                    Cell.Of(LeftoverWords.RemedyOf(item)),
                ]);
            }

            terminal.WriteTable(table);
            terminal.Line();
        }

        terminal.Line(LeftoverWords.Verdict(report));
    }
}
