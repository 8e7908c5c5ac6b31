using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Larder.Model.Nodes;

using Settings = IReadOnlyDictionary<string, string>;

/// <summary>Engine settings of a node, in the engine's own names.</summary>
public sealed record NodeSettings
{
    public const string MaxMemory = "maxmemory";
    private static readonly Settings _none = new Dictionary<string, string>();

    /// <summary>Those that a running node takes.</summary>
    public Settings Live { get; init; } = _none;

    /// <summary>Those that it takes only when it starts.</summary>
    public Settings AtStart { get; init; } = _none;

    /// <summary>What contents may fill; null where the engine has no such setting.</summary>
    public long? MaxMemoryBytes => Live.TryGetValue(MaxMemory, out var bytes) ? long.Parse(bytes, CultureInfo.InvariantCulture) : null;

    public SettingsMark Mark => new(SettingsMark.Of(Live), SettingsMark.Of(AtStart));
}

/// <summary>By what a process runs, in short: equal marks are equal settings.</summary>
public sealed record SettingsMark(string Live, string AtStart)
{
    public static readonly SettingsMark None = new("", "");

    public static string Of(Settings settings)
    {
        if (settings.Count == 0) return "";
        var text = string.Join('\n', settings.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key} {one.Value}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
    }
}
