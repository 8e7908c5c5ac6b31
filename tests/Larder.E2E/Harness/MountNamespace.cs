using System.Diagnostics;

namespace Larder.E2E.Harness;

/// <summary>A view of the file system for one test: what it mounts nobody else sees, and it ends with the test, however
/// that ends (the process that holds it reads from us).</summary>
public sealed class MountNamespace : IAsyncDisposable
{
    private readonly Process _holder;

    private MountNamespace(string directory, Process holder)
    {
        Directory = directory;
        _holder = holder;
    }

    /// <summary>An empty directory to mount on.</summary>
    public string Directory { get; }

    /// <summary>What turns itself into a program within.</summary>
    public IReadOnlyList<string> Launcher => ["nsenter", .. InUserNamespace(), "--target", $"{_holder.Id}", "--mount", "--"];

    /// <param name="script">Shell commands that mount; $1 is <see cref="Directory"/>.</param>
    public static async Task<MountNamespace> CreateAsync(string script)
    {
        var directory = System.IO.Directory.CreateTempSubdirectory("larder-mount-").FullName;
        string[] user = Environment.IsPrivilegedProcess ? [] : ["--map-root-user"];
        var holder = Process.Start(new ProcessStartInfo(
            "unshare", [.. user, "--mount", "--", "sh", "-ec", script + "\necho ready\nexec cat", "sh", directory])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var space = new MountNamespace(directory, holder);
        if (await holder.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) == "ready") return space;
        await space.DisposeAsync();
        throw new InvalidOperationException($"The mounts could not be made: {script}");
    }

    /// <summary>Where this process sees a file of the namespace.</summary>
    public string PathOf(string path) => $"/proc/{_holder.Id}/root{path}";

    public Task RunAsync(params string[] command) => Tool.OutputAsync(Launcher[0], [.. Launcher.Skip(1), .. command]);

    public async ValueTask DisposeAsync()
    {
        _holder.StandardInput.Close();
        await _holder.WaitForExitAsync(CancellationToken.None);
        _holder.Dispose();
        System.IO.Directory.Delete(Directory);
        File.Delete(Directory + ".boot");
    }

    private static string[] InUserNamespace() => Environment.IsPrivilegedProcess ? [] : ["--user", "--preserve-credentials"];
}
