using System.Globalization;
using Larder.Model.CacheClusters;
using Larder.Model.Engines;
using Larder.Model.ReplicationGroups;

namespace Larder.Console.Caches.Upkeep;

/// <summary>One change that waits for the maintenance window.</summary>
/// <param name="Name">A resource's name.</param>
/// <param name="Value">What it is to be.</param>
/// <param name="IsWord">Whether the value is a resource's name.</param>
public sealed record PendingLine(string Name, string Value, bool IsWord = false)
{
    public static IReadOnlyList<PendingLine> Of(ReplicationGroup group) => group.Pending is not { } pending ? [] : Given(
        Flag("AutomaticFailover", pending.AutomaticFailover),
        Flag("MultiAz", pending.MultiAz),
        Line("Primary", pending.PrimaryClusterId),
        Line("NodeType", pending.NodeType?.Name),
        Line("Engine", TextOf(pending.EngineChange, group.Spec.Engine)),
        Line("Detail_ParameterGroup", pending.ParameterGroup));

    public static IReadOnlyList<PendingLine> Of(CacheCluster cluster) => cluster.Pending is not { } pending ? [] : Given(
        Line("NodeType", pending.NodeType?.Name),
        Line("NumberOfNodes", pending.NumCacheNodes?.ToString(CultureInfo.InvariantCulture)),
        Line("Upkeep_NodesToRemove", pending.NodeIdsToRemove is { Count: > 0 } ids ? string.Join(", ", ids) : null),
        Line("Engine", TextOf(pending.Engine, cluster.Spec.Engine)),
        Line("Detail_ParameterGroup", pending.ParameterGroup));

    private static string? TextOf(EngineChange? change, Engine present) =>
        change is null ? null : $"{change.Engine ?? present.Name} {change.Version ?? present.Version}";

    private static PendingLine? Line(string name, string? value) => value is null ? null : new(name, value);

    private static PendingLine? Flag(string name, bool? value) => value is { } on ? new(name, on ? "Enabled" : "Disabled", IsWord: true) : null;

    private static IReadOnlyList<PendingLine> Given(params PendingLine?[] lines) => [.. lines.OfType<PendingLine>()];
}
