using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Larder.E2E.Harness;

namespace Larder.E2E.Clients;

/// <summary>Processes that have loaded the AWS command line once and run it many times: its loading is most of what a short
/// command costs. Each runs one at a time, and ends with the tests, when its input does.</summary>
internal sealed class AwsRunner
{
    private static readonly ConcurrentBag<AwsRunner> _idle = [];
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);
    private readonly Process _process;

    private AwsRunner()
    {
        // Debian's own, as the command line is.
        var start = new ProcessStartInfo("/usr/bin/python3", [SdkTests.Script("python", "aws.py")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = "/",
        };
        _process = Process.Start(start)!;
    }

    public static async Task<ToolResult> RunAsync(IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string?> environment)
    {
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        bound.CancelAfter(_patience);
        var runner = _idle.TryTake(out var idle) ? idle : new();
        try
        {
            var result = await runner.RunAsync(JsonSerializer.Serialize(new { arguments, environment }), bound.Token);
            _idle.Add(runner);
            return result;
        }
        catch
        {
            runner._process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private async Task<ToolResult> RunAsync(string request, CancellationToken cancellation)
    {
        await _process.StandardInput.WriteLineAsync(request.AsMemory(), cancellation);
        await _process.StandardInput.FlushAsync(cancellation);
        var answer = await _process.StandardOutput.ReadLineAsync(cancellation)
            ?? throw new InvalidOperationException("The process that runs aws has ended.");
        return JsonSerializer.Deserialize<ToolResult>(answer, JsonSerializerOptions.Web)!;
    }
}
