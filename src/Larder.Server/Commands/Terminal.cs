using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;

namespace Larder.Server.Commands;

/// <summary>Where a command writes: results on standard output, all else on standard error. Neither colours nor movement
/// where nobody is looking.</summary>
internal sealed class Terminal
{
    // Relaxed: it goes to programs and eyes, never into a page, and a plus sign should look like one.
    private static readonly JsonWriterOptions JsonFormat = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly bool _lively;
    private readonly IAnsiConsole? _moving;

    public Terminal(TextWriter output, TextWriter error, bool json, bool outputIsTerminal, bool errorIsTerminal)
    {
        Output = output;
        Error = error;
        Json = json;
        _lively = outputIsTerminal;
        _moving = errorIsTerminal ? ConsoleOn(error, lively: true) : null;
    }

    public TextWriter Output { get; }
    public TextWriter Error { get; }
    public bool Json { get; }

    public static Terminal OfProcess(bool json)
    {
        // Both are kept out of where programs read or where the user has asked for quiet.
        var lively = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb");
        return new Terminal(System.Console.Out, System.Console.Error, json,
            lively && !System.Console.IsOutputRedirected, lively && !System.Console.IsErrorRedirected);
    }

    public void Line(string text = "") => Output.WriteLine(text);

    /// <summary>For people alone: a program that reads our output should not meet it.</summary>
    public void Note(string text) => Error.WriteLine(text);

    public void WriteTable(Table table)
    {
        if (_lively)
        {
            ConsoleOn(Output, lively: true).Write(table);
            return;
        }

        // Spectre fills every cell, the last of a row too; nobody who reads lines wants that.
        using var text = new StringWriter();
        ConsoleOn(text, lively: false).Write(table);
        foreach (var line in text.ToString().TrimEnd('\n').Split('\n')) Output.WriteLine(line.TrimEnd());
    }

    public static Table NewTable(params string[] columns)
    {
        var table = new Table().Border(TableBorder.None);
        foreach (var column in columns) table.AddColumn(new TableColumn(Markup.Escape(column)).NoWrap().PadLeft(0).PadRight(3));
        return table;
    }

    public void WriteJson(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, JsonFormat)) write(json);
        Output.WriteLine(Encoding.UTF8.GetString(bytes.ToArray()));
    }

    /// <summary>Shows that something goes on and how it changes: in place on a terminal, else a line a change.</summary>
    public async Task<T> WatchAsync<T>(string what, Func<Action<string>, Task<T>> work)
    {
        if (_moving is { } console)
        {
            return await console.Status().Spinner(Spinner.Known.Dots).StartAsync(Markup.Escape(what),
                context => work(state => context.Status(Markup.Escape($"{what}: {state}"))));
        }

        var last = "";
        return await work(state =>
        {
            if (state == last) return;
            last = state;
            Note($"{what}: {state}");
        });
    }

    private static IAnsiConsole ConsoleOn(TextWriter writer, bool lively)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = lively ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = lively ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = lively ? InteractionSupport.Detect : InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });

        // Programs that read a table want a row per line, however long.
        if (!lively) console.Profile.Width = 10_000;
        return console;
    }
}
