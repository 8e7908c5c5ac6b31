using System.CommandLine;

namespace Larder.Server.Commands;

/// <summary>The settings that commands which start the service take as flags; the rest is for larder.json.</summary>
internal static class ServerOptions
{
    public static readonly Option<bool> Overcommit = new("--overcommit")
    {
        Description = "Let caches promise more memory than the machine has. For test machines (Hosts:Overcommit).",
    };

    public static readonly Option<bool> Substitute = new("--substitute")
    {
        Description = "Run the nearest installed version where the one asked for is absent (Engines:Substitute).",
    };

    public static readonly Option<string> AddressMode = new Option<string>("--address-mode")
    {
        Description = "loopback: an address per node; ports: one address, a port per node; auto: what the machine allows.",
        HelpName = "MODE",
    }.AcceptOnlyFromAmong("auto", "loopback", "ports");

    public static readonly Option<string[]> EngineProgram = new("--engine-program")
    {
        Description = "Full path of an engine program that is not on PATH; may be repeated (Engines:Programs).",
        HelpName = "PATH",
    };

    public static void AddTo(Command command)
    {
        command.Add(Overcommit);
        command.Add(Substitute);
        command.Add(AddressMode);
        command.Add(EngineProgram);
    }

    /// <summary>What was said, as settings. What was not said must not hide other sources.</summary>
    public static IReadOnlyDictionary<string, string?> Settings(ParseResult parsed)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal);
        Add("Home", parsed.GetValue(GlobalOptions.Home));
        Add("Listen", parsed.GetValue(GlobalOptions.Listen));
        Add("Region", parsed.GetValue(GlobalOptions.Region));
        Add("Hosts:Overcommit", Given(parsed, Overcommit));
        Add("Engines:Substitute", Given(parsed, Substitute));
        Add("Addresses:Mode", parsed.GetValue(AddressMode));
        var programs = parsed.GetValue(EngineProgram) ?? [];

        // A name, not a number: those of larder.json stay beside them.
        for (var index = 0; index < programs.Length; index++) Add($"Engines:Programs:flag{index}", programs[index]);
        return settings;

        void Add(string key, string? value)
        {
            if (value is not null) settings[key] = value;
        }
    }

    /// <summary>The same flags for the server process that a command starts. Its directory is another, so its home is
    /// given in full.</summary>
    public static IReadOnlyList<string> Arguments(ParseResult parsed, string home)
    {
        List<string> arguments = ["--home", home];
        Add("--listen", parsed.GetValue(GlobalOptions.Listen));
        Add("--region", parsed.GetValue(GlobalOptions.Region));
        Add("--overcommit", Given(parsed, Overcommit));
        Add("--substitute", Given(parsed, Substitute));
        Add("--address-mode", parsed.GetValue(AddressMode));
        foreach (var program in parsed.GetValue(EngineProgram) ?? []) Add("--engine-program", program);
        return arguments;

        void Add(string flag, string? value)
        {
            if (value is not null) arguments.AddRange([flag, value]);
        }
    }

    private static string? Given(ParseResult parsed, Option<bool> option) =>
        parsed.GetResult(option) is { Implicit: false } ? (parsed.GetValue(option) ? "true" : "false") : null;
}
