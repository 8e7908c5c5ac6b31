using Larder.Model.CacheShell;

namespace Larder.Console.CacheShell;

/// <summary>What became of a line.</summary>
public abstract record ShellOutcome
{
    private ShellOutcome()
    {
    }

    public sealed record Replied(ShellReply Reply) : ShellOutcome;

    /// <summary>Not sent.</summary>
    /// <param name="Answer">The engine's own words, where it has refused.</param>
    public sealed record Refused(CommandRefusal Why, string Command, string? Answer) : ShellOutcome;

    /// <summary>Not sent; the same line again is.</summary>
    public sealed record Warned(CommandWarning Why) : ShellOutcome;

    /// <summary>Not sent: it cannot be taken apart.</summary>
    public sealed record Unreadable(LineFault Why) : ShellOutcome;

    /// <summary>No reply within the time; the connection is closed.</summary>
    /// <param name="Sent">Whether it may have been done.</param>
    public sealed record Unanswered(TimeSpan Within, bool Sent) : ShellOutcome;

    /// <param name="Sent">Whether it may have been done.</param>
    public sealed record Lost(string Message, bool Sent) : ShellOutcome;
}
