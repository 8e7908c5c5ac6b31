using Larder.Console.Resources;
using Microsoft.Extensions.Localization;

namespace Larder.Console.CacheShell;

/// <summary>What became of a line, in the reader's words; what the engine said stays as it said it.</summary>
internal static class ShellText
{
    /// <summary>The engine's words, shown as they are; null where it said nothing.</summary>
    public static string? AnswerOf(ShellOutcome? outcome) => outcome switch
    {
        ShellOutcome.Replied replied => replied.Reply.Text,
        ShellOutcome.Refused refused => refused.Answer,
        _ => null,
    };

    public static bool IsError(ShellOutcome? outcome) => outcome is ShellOutcome.Refused or ShellOutcome.Replied { Reply.Code: not null };

    /// <summary>Ours; null where the engine's words are all.</summary>
    public static string? NoteOf(ShellOutcome? outcome, IStringLocalizer<Strings> text) => outcome switch
    {
        ShellOutcome.Replied { Reply.IsCut: true } => text["Shell_Cut", ShellSession.Keep / 1024].Value,
        ShellOutcome.Refused refused => text[$"Shell_Refused_{refused.Why}", refused.Command].Value,
        ShellOutcome.Warned warned => text[$"Shell_Warned_{warned.Why}"].Value,
        ShellOutcome.Unreadable unreadable => text[$"Shell_Line_{unreadable.Why}"].Value,
        ShellOutcome.Unanswered unanswered => text[unanswered.Sent ? "Shell_Unanswered" : "Shell_UnansweredUnsent", unanswered.Within.TotalSeconds].Value,
        ShellOutcome.Lost lost => text[lost.Sent ? "Shell_Lost" : "Shell_LostUnsent", lost.Message].Value,
        _ => null,
    };
}
