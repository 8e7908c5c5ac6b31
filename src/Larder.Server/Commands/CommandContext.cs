using System.CommandLine;
using Larder.Server.Configuration;

namespace Larder.Server.Commands;

/// <summary>What a command runs with.</summary>
internal sealed record CommandContext
{
    public required LarderOptions Options { get; init; }
    public required Terminal Terminal { get; init; }
    public required TimeProvider Time { get; init; }

    /// <summary>The flags say which installation, so the environment does not.</summary>
    public required bool InstallationGiven { get; init; }

    /// <exception cref="ConfigurationException">The settings are not usable.</exception>
    public static CommandContext Of(ParseResult parsed) => new()
    {
        Options = LarderConfiguration.Load(ConfigurationSources.OfProcess(ServerOptions.Settings(parsed))),
        Terminal = TerminalOf(parsed),
        Time = TimeProvider.System,
        InstallationGiven = parsed.GetValue(GlobalOptions.Home) is not null || parsed.GetValue(GlobalOptions.Listen) is not null,
    };

    public static Terminal TerminalOf(ParseResult parsed) => Terminal.OfProcess(parsed.GetValue(GlobalOptions.Output) == "json");
}
