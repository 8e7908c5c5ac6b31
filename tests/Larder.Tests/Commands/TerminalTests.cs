using Larder.Server.Commands;
using Spectre.Console;

namespace Larder.Tests.Commands;

public sealed class TerminalTests : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public void A_table_that_nobody_looks_at_is_a_line_a_row_without_colours_or_trailing_blanks()
    {
        var table = Terminal.NewTable("Name", "Description");
        table.AddRow(Cell.Of("a"), Cell.Of(new string('x', 300)));
        table.AddRow(Cell.Of("[red]b[/]"), Cell.OfStatus("available"));

        NewTerminal().WriteTable(table);

        string[] rows = ["Name        Description", $"a           {new string('x', 300)}", "[red]b[/]   available", ""];
        Assert.Equal(rows, _output.ToString().Split('\n'));
    }

    [Fact]
    public async Task A_wait_that_nobody_looks_at_is_a_line_a_change_on_standard_error()
    {
        await NewTerminal().WatchAsync("Creating a", show =>
        {
            show("creating");
            show("creating");
            show("available");
            return Task.FromResult(0);
        });

        Assert.Equal("Creating a: creating\nCreating a: available\n", _error.ToString());
        Assert.Empty(_output.ToString());
    }

    private Terminal NewTerminal() => new(_output, _error, json: false, outputIsTerminal: false, errorIsTerminal: false);
}
