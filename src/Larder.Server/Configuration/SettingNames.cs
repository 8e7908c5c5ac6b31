using System.Collections;
using System.Globalization;
using System.Reflection;

namespace Larder.Server.Configuration;

/// <summary>Compares what was set with what can be set: a misspelt name would otherwise be ignored in silence.</summary>
internal static class SettingNames
{
    public static IEnumerable<string> Problems(IConfiguration settings, string origin) =>
        Problems(settings, typeof(LarderOptions), "", origin);

    private static IEnumerable<string> Problems(IConfiguration settings, Type type, string path, string origin)
    {
        var known = type.GetProperties(BindingFlags.Public | BindingFlags.Instance);
        foreach (var child in settings.GetChildren())
        {
            var name = path + child.Key;
            var property = known.FirstOrDefault(one => one.Name.Equals(child.Key, StringComparison.OrdinalIgnoreCase));
            var found = property is null ? [Unknown(name, known, origin)] : Problems(child, property, name, origin);
            foreach (var problem in found) yield return problem;
        }
    }

    private static IEnumerable<string> Problems(
        IConfigurationSection setting, PropertyInfo property, string name, string origin)
    {
        var type = property.PropertyType;
        if (IsGroup(type))
        {
            return setting.Value is { Length: > 0 }
                ? [$"{name} in {origin} is a group of settings, not a value: {Names(type.GetProperties(), name + ":")}."]
                : Problems(setting, type, name + ":", origin);
        }
        if (type == typeof(IDictionary<string, decimal>))
        {
            return setting.Value is { Length: > 0 }
                ? [$"{name} in {origin} is a group of prices, not a value: write them by name."]
                : setting.GetChildren().SelectMany(child => ProblemsOfValue(child, typeof(decimal), $"{name}:{child.Key}", origin));
        }
        if (type.IsAssignableTo(typeof(IEnumerable)) && type != typeof(string))
            return setting.Value is { Length: > 0 } ? [$"{name} in {origin} is a list: write [\"{setting.Value}\"], or {name}:0."] : [];
        return ProblemsOfValue(setting, Nullable.GetUnderlyingType(type) ?? type, name, origin);
    }

    private static IEnumerable<string> ProblemsOfValue(IConfigurationSection setting, Type type, string name, string origin)
    {
        if (setting.GetChildren().Any()) return [$"{name} in {origin} is one value, not a group."];
        return Parses(type, setting.Value) ? [] : [$"{name} in {origin} is '{setting.Value}': {Wanted(type)} is wanted."];
    }

    private static string Unknown(string name, PropertyInfo[] known, string origin)
    {
        var group = name.LastIndexOf(':') is >= 0 and var colon ? name[..(colon + 1)] : "";
        return $"{name} in {origin} is no setting. There are: {Names(known, group)}.";
    }

    private static string Names(IEnumerable<PropertyInfo> properties, string group) => string.Join(", ",
        properties.Select(property => group + property.Name + (IsGroup(property.PropertyType) ? ":…" : "")));

    private static bool IsGroup(Type type) => type.Namespace == typeof(LarderOptions).Namespace;

    private static bool Parses(Type type, string? value) =>
        type == typeof(bool) ? bool.TryParse(value, out _)
        : type == typeof(decimal) ? decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
        : type != typeof(int) || int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private static string Wanted(Type type) => type == typeof(bool) ? "true or false" : type == typeof(decimal) ? "a number" : "a whole number";
}
