namespace Larder.E2E.Commands;

public sealed class HelpTests
{
    [Fact]
    public async Task Every_command_tells_what_it_does_what_it_takes_and_how_it_is_used()
    {
        await using var larder = new CommandLine();
        var help = await larder.OutputAsync("--help");
        Assert.Contains("Exit codes:", help, StringComparison.Ordinal);
        var commands = Commands(help);
        Assert.Equal(
            ["audit", "connect", "console", "create", "delete", "describe", "doctor", "down", "engines", "env", "failover", "keys", "leftovers",
                "list", "modify", "quickstart", "reboot", "replicas", "status", "up", "update"],
            commands.Keys.Order());

        foreach (var (name, summary) in commands)
        {
            var told = await larder.OutputAsync(name, "--help");
            Assert.Contains(summary, told, StringComparison.Ordinal);
            Assert.Contains($"  larder {name} ", told, StringComparison.Ordinal);
            Assert.Contains("--output <text|json>", told, StringComparison.Ordinal);
            Assert.Contains($"larder {name}", told.Split("Examples:")[1], StringComparison.Ordinal);
        }

        Assert.False(Directory.Exists(larder.Home));
    }

    [Fact]
    public async Task What_is_not_understood_is_named_and_so_is_the_help()
    {
        await using var larder = new CommandLine();

        var command = await larder.RunAsync("nonsense");
        Assert.Equal((2, ""), (command.Code, command.Output));
        Assert.Contains("'nonsense'", command.Errors, StringComparison.Ordinal);
        Assert.Contains("`larder --help`", command.Errors, StringComparison.Ordinal);

        var option = await larder.RunAsync("create", "orders", "--engine", "nosuch");
        Assert.Equal((2, ""), (option.Code, option.Output));
        Assert.Contains("'nosuch'", option.Errors, StringComparison.Ordinal);
        Assert.Contains("`larder create --help`", option.Errors, StringComparison.Ordinal);
    }

    /// <summary>The lines below "Commands:", by the first name on each.</summary>
    private static Dictionary<string, string> Commands(string help) => help.Split("Commands:\n")[1].Split('\n')
        .TakeWhile(line => line.Length > 0)
        .Select(line => line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        .ToDictionary(parts => parts[0].Split(' ', ',')[0], parts => parts[1]);
}
