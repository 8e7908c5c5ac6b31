using Larder.Console.CacheShell;
using Larder.Model.Audit;
using Larder.Model.CacheShell;

namespace Larder.Tests.Console;

public sealed class ShellTextTests
{
    [Fact]
    public void Whatever_becomes_of_a_line_has_its_words()
    {
        var known = ConsoleSources.Strings("en").Keys.ToHashSet();
        Assert.All(Enum.GetNames<CommandRefusal>(), name => Assert.Contains($"Shell_Refused_{name}", known));
        Assert.All(Enum.GetNames<CommandWarning>(), name => Assert.Contains($"Shell_Warned_{name}", known));
        Assert.All(Enum.GetNames<LineFault>(), name => Assert.Contains($"Shell_Line_{name}", known));
        Assert.All(Enum.GetNames<AuditOutcome>(), name => Assert.Contains($"Audit_{name}", known));
    }

    [Fact]
    public void The_engine_s_words_are_shown_as_they_are_and_its_refusals_as_errors()
    {
        var refused = new ShellOutcome.Refused(CommandRefusal.Restricted, "CONFIG", "NOPERM no");
        Assert.Equal(("NOPERM no", true), (ShellText.AnswerOf(refused), ShellText.IsError(refused)));

        var replied = new ShellOutcome.Replied(new("OK", IsCut: false, Code: null));
        Assert.Equal(("OK", false), (ShellText.AnswerOf(replied), ShellText.IsError(replied)));
        Assert.True(ShellText.IsError(new ShellOutcome.Replied(new("(error) WRONGTYPE", IsCut: false, "WRONGTYPE"))));
        Assert.Null(ShellText.AnswerOf(null));
    }
}
