using Larder.Model.CacheClusters;
using Larder.Model.Nodes;

namespace Larder.Console.Caches;

/// <param name="Problem">Why it does not run, where it does not.</param>
public sealed record NodeRow(string Id, string Zone, string Status, string Endpoint, string? Problem)
{
    /// <summary>A key of the resources, Primary or Replica; null where nodes are alike.</summary>
    public string? Role { get; init; }

    /// <summary>Null where there is nothing to replicate, or the status says all.</summary>
    public NodeSync? Sync { get; init; }

    /// <summary>The node that it replicates from, as it said last; null for a primary and where it follows nobody.</summary>
    public string? Source { get; init; }

    /// <summary>The version of the program that runs; null until it was heard.</summary>
    public string? Version { get; init; }

    /// <summary>The machine on which it runs. There is one: Larder's own.</summary>
    public string Host { get; init; } = Environment.MachineName;

    /// <param name="id">By which its owner knows it.</param>
    internal static NodeRow Of(CacheNode node, string id, CacheClusterPhase phase) =>
        new(id, node.Zone, CacheClusterStatus.Of(node, phase), FormattableString.Invariant($"{node.Address}:{node.Port}"), node.Fault?.Message) { Version = node.ProgramVersion };
}
