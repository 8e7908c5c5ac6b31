using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;

namespace Larder.Server.Commands;

/// <summary>Where a command writes: results on standard output, all else on standard error. Neither colours nor movement
/// where nobody is looking.</summary>
internal sealed class Terminal
{
    private const int WideEnough = 10_000;

    // Relaxed: it goes to programs and eyes, never into a page, and a plus sign should look like one.
    private static readonly JsonWriterOptions JsonFormat = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly bool _lively;
    private readonly IAnsiConsole? _moving;

    public Terminal(TextWriter output, TextWriter error, bool json, bool outputIsTerminal, bool errorIsTerminal)
    {
        Output = output;
        Error = error;
        Json = json;
        IsWatched = errorIsTerminal;
        _lively = outputIsTerminal;
        _moving = errorIsTerminal ? ConsoleOn(error, lively: true) : null;
    }

    public TextWriter Output { get; }
    public TextWriter Error { get; }
    public bool Json { get; }

    /// <summary>Whether notes go to somebody's screen, and into no log.</summary>
    public bool IsWatched { get; }

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

    /// <summary>A row is a line, however long: a terminal folds it, while Spectre would fold each cell. Nor are there the
    /// blanks that it fills the last cell with.</summary>
    public void WriteTable(Table table)
    {
        using var text = new StringWriter();
        var console = ConsoleOn(text, _lively);
        console.Profile.Width = WideEnough;
        console.Write(table);
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

    // We have looked whether someone looks; a table's writer is no terminal, and would be found to be none.
    private static IAnsiConsole ConsoleOn(TextWriter writer, bool lively) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = lively ? AnsiSupport.Yes : AnsiSupport.No,
        ColorSystem = lively ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
        Interactive = lively ? InteractionSupport.Yes : InteractionSupport.No,
        Out = new AnsiConsoleOutput(writer),
    });
}
