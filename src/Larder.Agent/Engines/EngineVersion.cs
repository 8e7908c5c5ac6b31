using System.Text.RegularExpressions;
using Larder.Model.Nodes;

namespace Larder.Agent.Engines;

/// <summary>What a program says of itself. Its name proves nothing: Debian's redis-server may be Valkey.</summary>
internal static partial class EngineVersion
{
    public static InstalledEngine? Parse(string output, string program)
    {
        if (Redis().Match(output) is { Success: true } redis)
        {
            return new InstalledEngine
            {
                Kind = redis.Groups["name"].Value == "Valkey" ? EngineKind.Valkey : EngineKind.Redis,
                FullVersion = redis.Groups["version"].Value,
                Program = program,
            };
        }
        if (Memcached().Match(output) is { Success: true } memcached)
            return new InstalledEngine { Kind = EngineKind.Memcached, FullVersion = memcached.Groups["version"].Value, Program = program };
        if (Garnet().Match(output) is { Success: true } garnet)
        {
            return new InstalledEngine
            {
                Kind = EngineKind.Garnet,
                FullVersion = garnet.Groups["version"].Value,
                Program = program,
                ClaimedRedisVersion = garnet.Groups["redis"].Value,
            };
        }
        return null;
    }

    /// <summary>Compares by numbers; a suffix such as -rc1 does not count.</summary>
    public static bool AtLeast(string fullVersion, int major, int minor)
    {
        var numbers = Numbers().Match(fullVersion);
        return numbers.Success && new Version(numbers.Value) >= new Version(major, minor);
    }

    [GeneratedRegex(@"^(?<name>Redis|Valkey) server v=(?<version>\S+)", RegexOptions.Multiline)]
    private static partial Regex Redis();

    [GeneratedRegex(@"^memcached (?<version>\d\S*)", RegexOptions.Multiline)]
    private static partial Regex Memcached();

    [GeneratedRegex(@"^Garnet node v=(?<version>\S+) redis=(?<redis>\S+)", RegexOptions.Multiline)]
    private static partial Regex Garnet();

    [GeneratedRegex(@"^\d+\.\d+(\.\d+)?")]
    private static partial Regex Numbers();
}
