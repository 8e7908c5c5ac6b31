using System.Diagnostics;

namespace Larder.E2E.FromClone;

/// <summary>One bash in which one command is typed after the other.</summary>
internal sealed class Shell : IDisposable
{
    private const string End = "@@end of what was printed@@";
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(10);
    private readonly Process _bash;

    public Shell(string directory, IReadOnlyDictionary<string, string?> environment)
    {
        var start = new ProcessStartInfo("bash", ["--noprofile", "--norc"])
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        _bash = Process.Start(start)!;
        _bash.StandardInput.WriteLine("exec 2>&1");
    }

    public async Task<IReadOnlyList<string>> TypeAsync(string command)
    {
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        bound.CancelAfter(_patience);
        // What it runs must not read what is typed next.
        await _bash.StandardInput.WriteAsync($"{{\n{command}\n}} </dev/null\necho '{End}'\n".AsMemory(), bound.Token);
        await _bash.StandardInput.FlushAsync(bound.Token);
        var lines = new List<string>();
        while (await _bash.StandardOutput.ReadLineAsync(bound.Token) is { } line)
        {
            if (line == End) return lines;
            lines.Add(line);
        }

        throw new InvalidOperationException($"The shell ended at: {command}\n{string.Join('\n', lines)}");
    }

    public void Dispose()
    {
        _bash.Kill(entireProcessTree: false);
        _bash.Dispose();
    }
}
