using System.Runtime.CompilerServices;
using Larder.E2E.Commands;
using Larder.E2E.Harness;

namespace Larder.E2E.FromClone;

/// <summary>The repository as it lies here, as if it had just been cloned: with nothing built. What its script builds is
/// built once for all tests, by two first calls at once.</summary>
public sealed class Clone : IAsyncLifetime
{
    // On a busy machine.
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(10);
    private static readonly HashSet<string> _notSource = [".git", "artifacts", "bin", "obj", "node_modules", "TestResults"];
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("larder-clone-");

    public string Root => _root.FullName;
    public string Script => Path.Combine(Root, "larder");

    /// <summary>Directories that were published and are kept.</summary>
    public IReadOnlyList<string> Published => [.. Directory.EnumerateDirectories(Path.Combine(Root, "artifacts"), "larder-*").Order()];

    /// <summary>The one that runs from now on.</summary>
    public string Current =>
        Path.Combine(Root, "artifacts", File.ReadAllText(Path.Combine(Root, "artifacts", "current")));

    public IReadOnlyList<ToolResult> FirstCalls { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        Copy(new DirectoryInfo(Repository()), _root);
        FirstCalls = await Task.WhenAll(FirstCallAsync(), FirstCallAsync());
    }

    /// <summary>The script over a home of its own. Its builds leave no compiler running.</summary>
    public CommandLine CommandLine(params (string Name, string Value)[] settings) =>
        new([.. settings, ("MSBUILDDISABLENODEREUSE", "1"), ("UseSharedCompilation", "false")]) { Program = Script, Patience = _patience };

    public ValueTask DisposeAsync()
    {
        _root.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task<ToolResult> FirstCallAsync()
    {
        await using var larder = CommandLine();
        return await larder.RunAsync("--version");
    }

    private static void Copy(DirectoryInfo from, DirectoryInfo to)
    {
        foreach (var file in from.EnumerateFiles()) file.CopyTo(Path.Combine(to.FullName, file.Name));
        foreach (var directory in from.EnumerateDirectories().Where(one => !_notSource.Contains(one.Name)))
            Copy(directory, to.CreateSubdirectory(directory.Name));
    }

    private static string Repository([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}

/// <summary>Tests of the clone, one after the other: they build in it.</summary>
[CollectionDefinition(Name)]
public sealed class Cloned : ICollectionFixture<Clone>
{
    public const string Name = "Cloned";
}
