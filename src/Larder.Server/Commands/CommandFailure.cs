namespace Larder.Server.Commands;

/// <summary>Ends a command: what went wrong, what to do about it, and the exit code.</summary>
internal sealed class CommandFailure(int exitCode, string message, string? remedy = null) : Exception(message)
{
    public int ExitCode => exitCode;
    public string? Remedy => remedy;

    public static CommandFailure NotRunning(string home) => new(Commands.ExitCode.NotRunning,
        $"the service of {home} is not running.", "start it with `larder up --detach`, or try `larder quickstart`.");

    public static CommandFailure NoSuchCache(string id) => new(Commands.ExitCode.Refused,
        $"there is no cache {id}.", "`larder list` shows those that are there.");
}
