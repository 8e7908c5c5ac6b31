using System.Text;

namespace Larder.Model.CacheShell;

/// <summary>What the audit log holds of a command: its name and its keys, never a value, which may be a secret.</summary>
public static class AuditedCommand
{
    /// <summary>As the audit log calls it.</summary>
    public const string Action = "RunCacheCommand";

    private const int MostKeys = 20;
    private const int LongestKey = 128;

    /// <summary>For a word that no engine knows: it may be a password that was pasted into the wrong line.</summary>
    public const string Unknown = "(unknown command)";

    /// <param name="name">With its subcommand, e.g. client|list.</param>
    public static string Detail(string name, IReadOnlyList<byte[]> keys)
    {
        var text = new StringBuilder(name.Replace('|', ' ').ToUpperInvariant());
        foreach (var key in keys.Take(MostKeys)) text.Append(' ').Append(Shown(key));
        if (keys.Count > MostKeys) text.Append(System.Globalization.CultureInfo.InvariantCulture, $" … +{keys.Count - MostKeys}");
        return text.ToString();
    }

    private static string Shown(byte[] key)
    {
        var text = QuotedBytes.Of(key.AsSpan(0, Math.Min(key.Length, LongestKey)));
        if (key.Length > LongestKey) text += "…";
        return text.Length == 0 || text.Contains(' ', StringComparison.Ordinal) || text.Contains('\\', StringComparison.Ordinal) ? $"\"{text}\"" : text;
    }
}
