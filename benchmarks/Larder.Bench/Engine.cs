using System.Diagnostics;

namespace Larder.Bench;

/// <summary>The engine that both sides run.</summary>
internal static class Engine
{
    /// <summary>E.g. redis-server 7.0.15 (/usr/bin/redis-server).</summary>
    public static string Version { get; } = Read();

    private static string Read()
    {
        using var process = Process.Start(new ProcessStartInfo("redis-server", "--version") { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var version = output.Split(' ').First(word => word.StartsWith("v=", StringComparison.Ordinal))[2..];
        var program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
            .Select(directory => Path.Combine(directory, "redis-server")).First(File.Exists);
        return $"redis-server {version} ({program})";
    }
}
