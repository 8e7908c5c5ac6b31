using System.CommandLine;
using Larder.Server.Commands.Doctor;
using Larder.Server.Configuration;
using Spectre.Console;

namespace Larder.Server.Commands;

/// <summary>`larder doctor`: what this machine can and cannot do.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var command = new ExplainedCommand("doctor",
            "Look over the machine: what Larder can do here, what not, and what to do about it. Exit code 1 "
            + "where something keeps the service from running.",
            """
            larder doctor
            """);
        command.SetAction((parsed, cancellation) => RunAsync(parsed, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var terminal = CommandContext.TerminalOf(parsed);
        var checks = await ChecksAsync(parsed, cancellation);
        if (terminal.Json) WriteJson(terminal, checks);
        else WriteText(terminal, checks);
        return checks.Any(check => check.Outcome is Outcome.Blocks) ? ExitCode.Failed : ExitCode.Done;
    }

    private static async Task<IReadOnlyList<Check>> ChecksAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var checks = MachineChecks.All().ToList();
        try
        {
            var context = CommandContext.Of(parsed);
            checks.AddRange(await EngineChecks.AllAsync(context.Options, context.Time, cancellation));
            checks.AddRange(HomeChecks.All(context.Options));
            checks.AddRange(await StrayChecks.AllAsync(context, cancellation));
        }
        catch (ConfigurationException wrong)
        {
            checks.AddRange(wrong.Problems.Select(problem => Check.Blocks("configuration", problem, "correct it; nothing starts before.")));
        }
        return checks;
    }

    private static void WriteText(Terminal terminal, IReadOnlyList<Check> checks)
    {
        var table = Terminal.NewTable("", "Looked at", "Found");
        foreach (var check in checks) table.AddRow(Mark(check.Outcome), Cell.Of(check.Name), Cell.Of(check.Finding));
        terminal.WriteTable(table);
        foreach (var check in checks.Where(check => check.Remedy is not null)) terminal.Line($"{check.Name}: {check.Remedy}");
        var blocked = checks.Count(check => check.Outcome is Outcome.Blocks);
        terminal.Line();
        terminal.Line(blocked == 0 ? "Larder can run here." : "Larder cannot run here as it is.");
    }

    private static Text Mark(Outcome outcome) => outcome switch
    {
        Outcome.Ok => new Text("ok", new Style(Color.Green)),
        Outcome.Warning => new Text("warning", new Style(Color.Yellow)),
        _ => new Text("blocks", new Style(Color.Red)),
    };

    private static void WriteJson(Terminal terminal, IReadOnlyList<Check> checks) => terminal.WriteJson(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("Checks");
        foreach (var check in checks)
        {
            json.WriteStartObject();
            json.WriteString("Name", check.Name);
            json.WriteString("Outcome", check.Outcome.ToString().ToLowerInvariant());
            json.WriteString("Finding", check.Finding);
            if (check.Remedy is not null) json.WriteString("Remedy", check.Remedy);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });
}
