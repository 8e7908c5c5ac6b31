namespace Larder.Server.Configuration;

/// <summary>Where settings come from, each source over the one before it: larder.json of the home, environment, flags.</summary>
public sealed record ConfigurationSources
{
    public const string Prefix = "LARDER_";

    /// <summary>Where a client finds a service that is not this home's; a setting of the command line, not of the service.</summary>
    public const string EndpointVariable = "LARDER_ENDPOINT";

    /// <summary>The variables that begin with LARDER_, by name.</summary>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>By key below the section: "Hosts:Overcommit".</summary>
    public required IReadOnlyDictionary<string, string?> Flags { get; init; }

    public required string UserHome { get; init; }
    public required string WorkingDirectory { get; init; }

    public static ConfigurationSources OfProcess(IReadOnlyDictionary<string, string?> flags) => new()
    {
        Environment = System.Environment.GetEnvironmentVariables().Keys.Cast<string>()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(name => name, name => System.Environment.GetEnvironmentVariable(name) ?? ""),
        Flags = flags,
        UserHome = System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile),
        WorkingDirectory = System.Environment.CurrentDirectory,
    };

    /// <summary>The home is known before its file can be read, so the file cannot move it.</summary>
    public string Home
    {
        get
        {
            var said = Flags.GetValueOrDefault("Home") ?? Environment.GetValueOrDefault(Prefix + "HOME");
            if (string.IsNullOrWhiteSpace(said)) return Path.Combine(UserHome, ".larder");
            if (said == "~") return UserHome;
            if (said.StartsWith("~/", StringComparison.Ordinal)) said = Path.Combine(UserHome, said[2..]);
            return Path.TrimEndingDirectorySeparator(Path.GetFullPath(said, WorkingDirectory));
        }
    }

    /// <summary>"LARDER_Hosts__Overcommit" is Hosts:Overcommit.</summary>
    public IEnumerable<KeyValuePair<string, string?>> EnvironmentSettings =>
        from variable in Environment
        where variable.Key != EndpointVariable
        let key = variable.Key[Prefix.Length..].Replace("__", ":", StringComparison.Ordinal)
        select KeyValuePair.Create(key, (string?)variable.Value);
}
