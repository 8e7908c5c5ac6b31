namespace Larder.Server.Configuration;

/// <summary>All that is wrong with the configuration, each with its remedy: whoever corrects one should not meet the next
/// only at the next start.</summary>
public sealed class ConfigurationException(IReadOnlyList<string> problems)
    : Exception(string.Join(Environment.NewLine, problems))
{
    public IReadOnlyList<string> Problems => problems;
}
