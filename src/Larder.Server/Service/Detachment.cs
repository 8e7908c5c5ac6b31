using System.Diagnostics;

namespace Larder.Server.Service;

/// <summary>Starts this program again as a server of its own, which stays when we and our terminal have gone.</summary>
internal sealed class Detachment : IDisposable
{
    private readonly Process _process;
    private readonly string _log;
    private readonly long _logStart;

    private Detachment(Process process, string log, long logStart) => (_process, _log, _logStart) = (process, log, logStart);

    public int Pid => _process.Id;
    public string Log => _log;
    public int? ExitCode => _process.HasExited ? _process.ExitCode : null;

    public static Detachment Start(string home, IReadOnlyList<string> arguments)
    {
        var logs = Path.Combine(home, "logs");
        OwnDirectory.Create(home);
        OwnDirectory.Create(logs);
        var log = Path.Combine(logs, "server.log");
        var logStart = File.Exists(log) ? new FileInfo(log).Length : 0;
        LeaveNothingOpen();
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            // The caller's directory must not be kept busy for as long as the server runs.
            WorkingDirectory = "/",
            // The runtime keeps copies of the descriptors it begins with, beyond what the child can replace: they must not
            // be the caller's, or `larder quickstart | tee` would wait for the server's end. These end with us.
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet") start.ArgumentList.Add(Environment.GetCommandLineArgs()[0]);
        foreach (var argument in (string[])["up", .. arguments, DetachedChild.Option, log]) start.ArgumentList.Add(argument);
        var process = Process.Start(start) ?? throw new InvalidOperationException("The server process did not start.");
        return new Detachment(process, log, logStart);
    }

    /// <summary>What this start has written to the log, its end.</summary>
    public IReadOnlyList<string> LastLines(int count)
    {
        using var stream = new FileStream(_log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        // A log that was full has been cut meanwhile.
        stream.Seek(_logStart <= stream.Length ? _logStart : 0, SeekOrigin.Begin);
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(count)];
    }

    public void Dispose() => _process.Dispose();

    /// <summary>A pipe or a lock of the caller's that reached the server would stay open for as long as it runs. Kernels
    /// before 5.11 refuse, and nothing is worse for it.</summary>
    private static void LeaveNothingOpen() =>
        _ = Libc.SystemCall(Libc.CloseRange, 3, int.MaxValue, Libc.CloseRangeOnExec);
}
