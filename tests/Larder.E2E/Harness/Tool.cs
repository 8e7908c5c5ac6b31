using System.Diagnostics;

namespace Larder.E2E.Harness;

/// <summary>Runs another program to its end.</summary>
public static class Tool
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    public static async Task<ToolResult> RunAsync(
        string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null,
        string? directory = null, string input = "", TimeSpan? patience = null)
    {
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        bound.CancelAfter(patience ?? _patience);
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = directory ?? "/",
        };
        // How the tests are run is no setting of a program under test.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("LARDER_TEST_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>()) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(bound.Token);
            var errors = process.StandardError.ReadToEndAsync(bound.Token);
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            await process.WaitForExitAsync(bound.Token);
            return new ToolResult(process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>Its output; what it said where it failed.</summary>
    public static async Task<string> OutputAsync(
        string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null, string? directory = null)
    {
        var result = await RunAsync(program, arguments, environment, directory);
        Assert.True(result.Code == 0, $"{program} ended with {result.Code}:\n{result.Output}\n{result.Errors}");
        return result.Output;
    }
}

public sealed record ToolResult(int Code, string Output, string Errors);
