namespace Larder.Agent.Engines;

/// <summary>What an engine sees of our environment: nothing that could carry a secret, or a setting by accident.</summary>
internal static class EngineEnvironment
{
    public static IReadOnlyDictionary<string, string> Variables { get; } =
        new[] { "PATH", "LANG", "TZ" }
            .Select(name => (Name: name, Value: Environment.GetEnvironmentVariable(name)))
            .Where(variable => variable.Value is not null)
            .ToDictionary(variable => variable.Name, variable => variable.Value!);
}
