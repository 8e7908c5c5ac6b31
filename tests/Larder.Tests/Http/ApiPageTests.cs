using System.Runtime.CompilerServices;
using Larder.Server.Http;

namespace Larder.Tests.Http;

public sealed class ApiPageTests
{
    [Fact]
    public void The_page_of_the_API_names_each_served_operation_with_its_parameters_and_no_other() =>
        Lists(Table("operation"), [.. Handlers.All().Where(handler => handler is not IAwaitedOperation)]);

    [Fact]
    public void The_page_of_the_API_names_each_operation_that_is_checked_and_then_refused_with_what_it_waits_for()
    {
        var awaited = Handlers.All().OfType<IAwaitedOperation>().ToList();
        var rows = Table("checked, then refused");

        Lists(rows, awaited);
        Assert.All(awaited, handler => Assert.Equal(
            handler.Awaits, rows.Single(cells => cells[1].Split(", ").Contains(handler.Operation.Name))[3]));
    }

    private static void Lists(IReadOnlyList<string[]> rows, IReadOnlyCollection<IOperationHandler> handlers)
    {
        foreach (var handler in handlers)
        {
            var row = Assert.Single(rows, cells => cells[1].Split(", ").Contains(handler.Operation.Name));
            var listed = row[2] == "all"
                ? handler.Operation.InputMembers
                : [.. row[2].Split(", ").Select(parameter => parameter.Split(' ')[0])];
            Assert.Equal(handler.Parameters.Order(), listed.Order());
        }

        var names = handlers.Select(handler => handler.Operation.Name).ToHashSet();
        Assert.All(rows, cells => Assert.Subset(names, cells[1].Split(", ").ToHashSet()));
    }

    /// <summary>The rows of the tables whose first column has this head.</summary>
    private static List<string[]> Table(string head)
    {
        var rows = new List<string[]>();
        var inside = false;
        foreach (var cells in File.ReadAllLines(Page()).Select(line => line.Split('|', StringSplitOptions.TrimEntries)))
        {
            if (cells.Length > 1 && inside && !cells[1].StartsWith("---", StringComparison.Ordinal)) rows.Add(cells);
            inside = cells.Length > 1 && (inside || cells[1] == head);
        }

        return rows;
    }

    private static string Page([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "api.md");
}
