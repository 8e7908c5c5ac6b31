using System.Globalization;
using Larder.Model.Faults;

namespace Larder.Model.Naming;

/// <summary>The rule for ids of clusters and groups: a letter first, letters, digits and hyphens, no hyphen at the end,
/// no two in a row; stored in lower case (API reference, CreateReplicationGroup and CreateCacheCluster).</summary>
public static class Identifier
{
    public const int ReplicationGroupMax = 40;
    public const int CacheClusterMax = 50;

    public static string Normalise(string parameter, string value, int max)
    {
        if (string.IsNullOrWhiteSpace(value))
            throw FaultException.InvalidParameterValue($"The parameter {parameter} must be provided and must not be blank.");
        if (value.Length > max)
        {
            throw FaultException.InvalidParameterValue(
                $"The parameter {parameter} must be at most {max} characters long; {value.Length} were given.");
        }

        if (!IsValid(value))
        {
            throw FaultException.InvalidParameterValue(
                $"The parameter {parameter} is not a valid identifier. Identifiers must begin with a letter; must contain "
                + "only ASCII letters, digits, and hyphens; and must not end with a hyphen or contain two consecutive hyphens.");
        }

        return value.ToLowerInvariant();
    }

    public static bool IsValid(string value) =>
        char.IsAsciiLetter(value[0])
        && value.All(character => char.IsAsciiLetterOrDigit(character) || character == '-')
        && value[^1] != '-'
        && !value.Contains("--", StringComparison.Ordinal);

    /// <summary>orders-001 with cluster mode disabled, orders-0001-001 with it enabled; node group and member count from 1.</summary>
    public static string Member(string replicationGroupId, bool clusterMode, int nodeGroup, int member) => clusterMode
        ? string.Create(CultureInfo.InvariantCulture, $"{replicationGroupId}-{nodeGroup:0000}-{member:000}")
        : string.Create(CultureInfo.InvariantCulture, $"{replicationGroupId}-{member:000}");
}
