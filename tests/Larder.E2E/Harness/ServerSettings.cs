namespace Larder.E2E.Harness;

/// <summary>How a test's server differs from one that just starts.</summary>
public sealed record ServerSettings
{
    /// <summary>Below the server's own directory, or a whole path; made by the server.</summary>
    public string Home { get; init; } = "home";

    /// <summary>Added to the environment; null takes a variable away.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    /// <summary>A directory that holds a build of Larder; the tests' own where nothing is said.</summary>
    public string Program { get; init; } = AppContext.BaseDirectory;

    /// <summary>Where the server runs, if not in the file system of everybody.</summary>
    public MountNamespace? Namespace { get; init; }

    /// <summary>False for one that is given another server's home.</summary>
    public bool OwnsHome { get; init; } = true;
}
