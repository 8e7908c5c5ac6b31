namespace Larder.Server.Commands;

/// <summary>What scripts may rely on; `larder --help` lists them.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int Usage = 2;
    public const int NotRunning = 3;
    public const int Refused = 4;
    public const int AlreadyRunning = 5;
    public const int TimedOut = 6;

    /// <summary>As a shell reports a program that SIGINT ended.</summary>
    public const int Interrupted = 130;

    public const string Explanation = """
        Exit codes:
          0  done                     4  refused by the service
          1  failed                   5  a server runs on this home already
          2  wrong usage or settings  6  not done in time
          3  the service is not running
        """;
}
