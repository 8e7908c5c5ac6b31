using Larder.Model.CacheClusters;
using Larder.Model.Nodes;
using Larder.Model.ParameterGroups;

namespace Larder.Console.Caches.Tuning;

/// <summary>By what a cache's nodes run.</summary>
public sealed record TuningFacts
{
    public required string Group { get; init; }
    public required string Family { get; init; }

    /// <summary>Those that the group has set first, then by name.</summary>
    public required IReadOnlyList<ParameterLine> Lines { get; init; }

    public static TuningFacts Of(ParameterGroup group, ParameterFamily family, CacheClusterSpec spec) => new()
    {
        Group = group.Name,
        Family = family.Name,
        Lines =
        [
            .. family.Ordered
                .Where(parameter => parameter.Exists(spec.Engine.FullVersion))
                .Select(parameter => new ParameterLine(
                    parameter.Name, ValueOf(group, parameter, spec.ToldNodeType), group.SourceOf(parameter), parameter.Allowed, parameter.NeedsReboot))
                .OrderBy(line => line.Source != "user"),
        ],
    };

    private static string ValueOf(ParameterGroup group, Parameter parameter, string nodeType) =>
        group.ValueOf(parameter) ?? parameter.NodeTypeValues?.GetValueOrDefault(nodeType) ?? "";
}

/// <param name="Source">user, system or engine-default.</param>
/// <param name="Allowed">In AWS's words; null where they say nothing.</param>
/// <param name="NeedsReboot">Whether running nodes take it only from their next start on.</param>
public sealed record ParameterLine(string Name, string Value, string Source, string? Allowed, bool NeedsReboot)
{
    public bool Matches(string text) =>
        text.Length == 0 || Name.Contains(text, StringComparison.OrdinalIgnoreCase) || Value.Contains(text, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Whether nodes run by what their parameter group says.</summary>
public sealed record ApplyState(string Word, IReadOnlyList<string> Waiting)
{
    public static ApplyState Of(CacheDetails cache)
    {
        var settings = cache.Spec.Settings;
        var waiting = cache.Stored.Where(node => SettingSteps.IsApplying(node, settings) || SettingSteps.NeedsReboot(node, settings));
        return new(
            CacheClusterStatus.OfParameters(cache.Stored, settings),
            [.. waiting.Select(node => cache.Kind is CacheKind.ReplicationGroup ? node.ClusterId : node.Id)]);
    }
}
