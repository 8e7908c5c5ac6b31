using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Larder.Model.Engines;

namespace Larder.Model.Modify;

/// <summary>Values as they are compared and shown: in the API's words.</summary>
public static class Words
{
    public const string True = "true";
    public const string False = "false";

    public static string Of(bool value) => value ? True : False;

    public static string? Of(bool? value) => value is { } given ? Of(given) : null;

    public static string Of(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string? Of(int? value) => value is { } given ? Of(given) : null;

    public static string Of(Engine engine) => $"{engine.Name} {engine.FullVersion}";

    [return: NotNullIfNotNull(nameof(change))]
    public static string? Of(EngineChange? change, Engine present) =>
        change is null ? null : $"{change.Engine?.ToLowerInvariant() ?? present.Name} {change.Version}".TrimEnd();

    /// <summary>In the order of the ids, whatever order they were given in.</summary>
    public static string Of(IReadOnlyList<string> ids) => string.Join(' ', ids.Order(StringComparer.Ordinal));
}
