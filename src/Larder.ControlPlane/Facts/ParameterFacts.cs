using System.Text.Json;
using Larder.Model.ParameterGroups;

namespace Larder.ControlPlane.Facts;

/// <summary>The parameter tables of contract/facts.</summary>
public static class ParameterFacts
{
    private const string NodeTypeSpecific = "node-type-specific";

    public static IReadOnlyList<ParameterFamily> Families()
    {
        using var groups = FactFiles.Open("parameter-groups.json");
        using var parameters = FactFiles.Open("parameters-by-family.json");
        using var types = FactFiles.Open("node-types.json");
        var known = groups.RootElement.GetProperty("families");
        return
        [
            .. parameters.RootElement.GetProperty("effective").EnumerateObject().Select(family => new ParameterFamily(
                family.Name,
                Parameters(family, types.RootElement.GetProperty("node_types")).ToDictionary(one => one.Name, StringComparer.Ordinal),
                known.GetProperty(family.Name).GetProperty("cluster_on").ValueKind is JsonValueKind.String)),
        ];
    }

    private static IEnumerable<Parameter> Parameters(JsonProperty family, JsonElement types)
    {
        foreach (var entry in family.Value.EnumerateObject()) yield return Parameter(entry.Name, entry.Value, types);
        // The table's example shows it in one family; every Redis and Valkey has it.
        if (!family.Name.StartsWith("memcached", StringComparison.Ordinal))
            yield return new() { Name = "maxmemory", Default = null, Allowed = "0-", DataType = "integer", NodeTypeValues = PerType(types, "redis_maxmemory_bytes") };
    }

    private static Parameter Parameter(string name, JsonElement entry, JsonElement types)
    {
        string? Text(string property) =>
            entry.TryGetProperty(property, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
        var modifiable = entry.TryGetProperty("modifiable", out var said) ? said : default;
        var onlyUnused = modifiable.ValueKind is JsonValueKind.String;
        var standard = Text("default") ?? "";
        return new()
        {
            Name = name,
            Default = standard switch { NodeTypeSpecific => null, "no/yes" => "no", _ => standard },
            Allowed = Text("allowed"),
            DataType = Text("type") is "number" ? "integer" : Text("type") ?? "string",
            Modifiable = onlyUnused || modifiable.ValueKind is JsonValueKind.True,
            OnlyUnused = onlyUnused,
            NeedsReboot = Text("change_type") == "requires-reboot",
            MinimumEngineVersion = Text("min_version"),
            NodeTypeValues = standard == NodeTypeSpecific ? PerType(types, "redis_" + name.Replace('-', '_')) : null,
        };
    }

    private static Dictionary<string, string> PerType(JsonElement types, string property) => types.EnumerateObject()
        .Where(type => type.Value.TryGetProperty(property, out _))
        .ToDictionary(type => type.Name, type => type.Value.GetProperty(property).GetRawText(), StringComparer.Ordinal);
}
