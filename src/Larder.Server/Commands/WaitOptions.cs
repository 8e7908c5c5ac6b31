using System.CommandLine;

namespace Larder.Server.Commands;

/// <summary>For the commands that begin something that takes a while: they wait for it where nothing is said.</summary>
internal static class WaitOptions
{
    private static readonly Option<bool> Wait = new("--wait") { Description = "Wait until it can be used. So it is where nothing is said." };
    private static readonly Option<bool> NoWait = new("--no-wait") { Description = "Return as soon as the service has taken it." };

    public static void AddTo(Command command)
    {
        command.Add(Wait);
        command.Add(NoWait);
        command.Validators.Add(result =>
        {
            if (result.GetValue(Wait) && result.GetValue(NoWait)) result.AddError("--wait and --no-wait exclude each other.");
        });
    }

    public static bool Waits(ParseResult parsed) => !parsed.GetValue(NoWait);
}
