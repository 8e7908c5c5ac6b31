using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Larder.Server.Admin;
using Larder.Server.Service;
using Spectre.Console;

namespace Larder.Server.Commands;

/// <summary>`larder status`: whether the service runs, and how it is.</summary>
internal static class StatusCommand
{
    public static Command Create()
    {
        var command = new ExplainedCommand("status",
            "Show whether the service runs, its caches by status, memory, engines and problems. Exit code 3 "
            + "where it does not run.",
            """
            larder status
            larder status --output json
            """);
        command.SetAction((parsed, cancellation) => RunAsync(CommandContext.Of(parsed), cancellation));
        return command;
    }

    public static void WriteJson(Terminal terminal, ServerStatus status) =>
        terminal.WriteJson(json => JsonSerializer.Serialize(json, status, AdminJson.Default.ServerStatus));

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellation)
    {
        using var session = Session.Open(context);
        if (session.Place.Home is { } home && !ServerLock.IsHeld(home)) throw CommandFailure.NotRunning(home);
        var status = await session.Admin.StatusAsync(cancellation);
        if (context.Terminal.Json) WriteJson(context.Terminal, status);
        else WriteText(context.Terminal, status);
        return ExitCode.Done;
    }

    private static void WriteText(Terminal terminal, ServerStatus status)
    {
        terminal.Line($"Larder {status.Version} is running: process {Text(status.ProcessId)}, since {Moment.Of(status.StartedAt)}.");
        terminal.Line($"  API and console  http://{status.Listen}/");
        terminal.Line($"  home             {status.Home}");
        terminal.Line($"  addresses        {status.AddressMode}");
        terminal.Line($"  memory           {Size.Of(status.MemoryPromisedBytes)} promised of {Size.Of(status.MemoryBytes)}");
        terminal.Line($"  caches           {Caches(status.Caches)}");
        terminal.Line();
        var engines = Terminal.NewTable("Engine", "Version", "Runs", "Description");
        foreach (var engine in status.Engines)
            engines.AddRow(Cell.Of(engine.Name), Cell.Of(engine.Version), Cell.Of($"{engine.Program} {engine.FullVersion}"), Cell.Of(engine.Description));
        terminal.WriteTable(engines);
        foreach (var problem in status.Problems) terminal.Line($"problem: {problem}");
    }

    private static string Caches(CacheCounts counts) => counts.Total == 0
        ? "none"
        : $"{Text(counts.Total)} ({string.Join(", ", counts.ByStatus.Select(status => $"{Text(status.Value)} {status.Key}"))})";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
