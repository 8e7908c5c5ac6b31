using Larder.E2E.Harness;

namespace Larder.E2E.Commands;

/// <summary>The `larder` program as a person uses it, over a home of its own. In the end its service and caches are gone.</summary>
public sealed class CommandLine : IAsyncDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("larder-cli-");
    public CommandLine(params (string Name, string Value)[] settings)
    {
        Listen = $"127.0.0.1:{FreePorts.Take()}";
        // What is set for the tests, or for a Larder of whoever runs them, is not for this one.
        Environment = System.Environment.GetEnvironmentVariables().Keys.Cast<string>()
            .Where(name => name.StartsWith("LARDER_", StringComparison.Ordinal))
            .ToDictionary(name => name, _ => (string?)null);
        foreach (var (name, value) in settings) Environment[name] = value;
        Environment["LARDER_HOME"] = Home;
        Environment["LARDER_LISTEN"] = Listen;
    }

    /// <summary>The program; the tests' own build where nothing is said.</summary>
    public string Program { get; init; } = Path.Combine(AppContext.BaseDirectory, "larder");

    /// <summary>How long a call may take, where it is not the usual.</summary>
    public TimeSpan? Patience { get; init; }

    /// <summary>What its calls find in the environment; may be changed from one to the next.</summary>
    public Dictionary<string, string?> Environment { get; }

    public string Home => Path.Combine(_root.FullName, "home");
    public string Listen { get; }

    public Task<ToolResult> RunAsync(params string[] arguments) => Tool.RunAsync(Program, arguments, Environment, patience: Patience);

    /// <summary>With this as its standard input, as a pipe gives it.</summary>
    public Task<ToolResult> PipeAsync(string input, params string[] arguments) =>
        Tool.RunAsync(Program, arguments, Environment, input: input);

    /// <summary>On a terminal on which this is typed; what was shown there, and its exit code.</summary>
    public async Task<ToolResult> TypeAsync(string typed, params string[] arguments)
    {
        var command = string.Join(' ', arguments.Prepend(Program).Select(word => $"'{word}'"));
        var shown = await Tool.RunAsync("/usr/bin/script", ["--quiet", "--return", "--command", command, "/dev/null"], Environment, input: typed);
        return shown with { Output = shown.Output.ReplaceLineEndings("\n") };
    }

    /// <summary>What it printed; it must have succeeded.</summary>
    public async Task<string> OutputAsync(params string[] arguments)
    {
        var result = await RunAsync(arguments);
        Assert.True(result.Code == 0, $"larder {string.Join(' ', arguments)} ended with {result.Code}:\n{result.Output}\n{result.Errors}");
        return result.Output;
    }

    public async ValueTask DisposeAsync()
    {
        await RunAsync("down", "--caches");
        foreach (var pid in Processes.WorkingBelow(Home)) await Processes.KillAsync(pid);
        LarderServer.DeleteClaims(Home);
        _root.Delete(recursive: true);
    }
}
