using Larder.E2E.Harness;

namespace Larder.E2E.Commands;

/// <summary>The `larder` program as a person uses it, over a home of its own. In the end its service and caches are gone.</summary>
public sealed class CommandLine : IAsyncDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("larder-cli-");
    private readonly Dictionary<string, string?> _environment;

    public CommandLine(params (string Name, string Value)[] settings)
    {
        Listen = $"127.0.0.1:{FreePorts.Take()}";
        _environment = settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Value);
        _environment["LARDER_HOME"] = Home;
        _environment["LARDER_LISTEN"] = Listen;
    }

    public string Home => Path.Combine(_root.FullName, "home");
    public string Listen { get; }

    public Task<ToolResult> RunAsync(params string[] arguments) =>
        Tool.RunAsync(Path.Combine(AppContext.BaseDirectory, "larder"), arguments, _environment);

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
        _root.Delete(recursive: true);
    }
}
