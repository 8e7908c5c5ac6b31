using System.Globalization;
using Larder.Model.Nodes;

namespace Larder.Model.Engines;

/// <summary>How versions are spelled, ordered and put into families (contract/facts/engine-versions.json).</summary>
public static class EngineVersions
{
    public static Version Parse(string version)
    {
        var digits = version.Split('.').Select(part => new string([.. part.TakeWhile(char.IsAsciiDigit)]));
        var numbers = digits
            .Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .Concat([0, 0, 0])
            .Take(3)
            .ToArray();
        return new Version(numbers[0], numbers[1], numbers[2]);
    }

    /// <summary>Redis from 6 on and Valkey are asked for by major.minor, everything else by the full version.</summary>
    public static string Spelled(string engine, string fullVersion)
    {
        var version = Parse(fullVersion);
        return engine switch
        {
            EngineNames.Redis when version.Major >= 6 => $"{version.Major}.{version.Minor}",
            EngineNames.Valkey => $"{version.Major}.{version.Minor}",
            _ => fullVersion,
        };
    }

    public static string Family(string engine, string fullVersion)
    {
        var version = Parse(fullVersion);
        return engine switch
        {
            EngineNames.Redis when version.Major == 6 => "redis6.x",
            EngineNames.Redis when version.Major > 6 => $"redis{version.Major}",
            EngineNames.Valkey => $"valkey{version.Major}",
            EngineNames.Garnet => $"garnet{version.Major}",
            _ => $"{engine}{version.Major}.{version.Minor}",
        };
    }

    /// <summary>Whether a request's spelling means this version: 7.0 means any 7.0.z, 6.x any 6.y.z, 7.0.15 only itself.</summary>
    public static bool Means(string asked, string fullVersion)
    {
        var parts = asked.Split('.');
        var actual = fullVersion.Split('.');
        return parts.Length is >= 1 and <= 3
            && parts.Zip(actual).All(pair => pair.First == pair.Second || pair.First == "x")
            && parts.Length <= actual.Length;
    }

    public static string EngineNameOf(EngineKind kind) => kind switch
    {
        EngineKind.Redis => EngineNames.Redis,
        EngineKind.Valkey => EngineNames.Valkey,
        EngineKind.Memcached => EngineNames.Memcached,
        _ => EngineNames.Garnet,
    };
}
