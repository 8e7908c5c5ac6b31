using System.Runtime.CompilerServices;

namespace Larder.Tests.Http;

public sealed class ApiPageTests
{
    [Fact]
    public void The_page_of_the_API_names_each_served_operation_with_its_parameters_and_no_other()
    {
        var rows = File.ReadAllLines(Page())
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .ToList();
        var handlers = Handlers.All();

        foreach (var handler in handlers)
        {
            var row = Assert.Single(rows, cells => cells[1].Split(", ").Contains(handler.Operation.Name));
            var listed = row[2] == "all"
                ? handler.Operation.InputMembers
                : [.. row[2].Split(", ").Select(parameter => parameter.Split(' ')[0])];
            Assert.Equal(handler.Parameters.Order(), listed.Order());
        }

        var served = handlers.Select(handler => handler.Operation.Name).ToHashSet();
        Assert.All(rows.SkipWhile(cells => cells[1] != "operation").Skip(1).TakeWhile(cells => cells[1] != "address")
                .Where(cells => cells[1] != "operation"),
            cells => Assert.Subset(served, cells[1].Split(", ").Where(name => name.Any(char.IsLetter)).ToHashSet()));
    }

    private static string Page([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "api.md");
}
