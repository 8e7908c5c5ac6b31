using Larder.ControlPlane.Facts;
using Larder.Model;
using Larder.Model.CacheClusters;
using Larder.Model.Modify;
using Larder.Model.Nodes;
using Larder.Model.ParameterGroups;
using Larder.Model.ReplicationGroups;
using Larder.Tests.ReadBack;
using Larder.Tests.ReplicationGroups;

namespace Larder.Tests.Modify;

/// <summary>Changes of caches at rest, previewed as the console does it.</summary>
internal static class Previews
{
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    public static readonly Installation Installation = Installations.With(
        Installations.Redis6, Installations.Redis7, Installations.Valkey7, Installations.Valkey8, Installations.Memcached, Installations.Garnet);
    private static readonly ParameterCatalog _catalog = new(ParameterFacts.Families());

    /// <summary>What the parameter groups of <see cref="Own"/> and the defaults have nodes run by.</summary>
    public static NodeSettings? Settings(CacheClusterSpec spec)
    {
        var family = _catalog.Find(spec.Engine.Family);
        return EngineSettings.Of(family, _catalog.Default(Installations.Scope, spec.ParameterGroup) ?? Own(spec.ParameterGroup, spec.Engine.Family)!, spec);
    }

    /// <summary>databases and items are taken only by a process that starts, the others at once.</summary>
    public static ParameterGroup? Own(string? name, string family) => Legal.Own(name, family) is not { } own ? null : own with
    {
        Values = name switch
        {
            "databases" => new Dictionary<string, string> { ["databases"] = "32" },
            "items" => new Dictionary<string, string> { ["max_item_size"] = "2097152" },
            _ => new Dictionary<string, string> { ["maxmemory-policy"] = "allkeys-lru" },
        },
    };

    public static IReadOnlyList<Effect> Change(ReplicationGroup group, Modification modification, bool immediately = true) =>
        Of(group, new GroupEdit { Modification = For(group, modification), Immediately = immediately });

    public static IReadOnlyList<Effect> Of(ReplicationGroup group, GroupEdit edit) => GroupPreview.Of(group, edit, Settings, Now);

    public static IReadOnlyList<Effect> Of(CacheCluster cluster, ClusterModification modification)
    {
        var resolved = For(cluster, modification);
        return ClusterPreview.Of(cluster, resolved, resolved.AddedZones(cluster, Installations.Network), Settings, Now);
    }

    public static Modification For(ReplicationGroup group, Modification modification)
    {
        var family = modification.EngineChange?.From(group.Spec.Engine, Installation.Engines).Family ?? group.Spec.Engine.Family;
        var own = modification.ParameterGroup?.StartsWith("default.", StringComparison.Ordinal) is false ? Own(modification.ParameterGroup, family) : null;
        return modification.For(group, own, Installations.Network, Installation);
    }

    public static ClusterModification For(CacheCluster cluster, ClusterModification modification)
    {
        var name = modification.Change.ParameterGroup;
        return modification.For(cluster, name is null ? null : Own(name, cluster.Spec.Engine.Family), Installations.Network, Installation);
    }

    public static CacheCluster Cluster(string engine, int nodes = 1)
    {
        var plan = CacheClusterRules.Plan(
            new() { Id = "pages", Engine = engine, NodeType = "cache.t3.micro", NumCacheNodes = nodes, MaintenanceWindow = "sun:05:00-sun:06:00" },
            Installations.Network, Installation);
        var places = Enumerable.Range(1, nodes).Select(number => new NodePlace($"n-{number}", "us-east-1a", $"127.64.1.{number}", 11211));
        var cluster = CacheClusterRules.Create(plan, [.. places], Groups.Start);
        return cluster with
        {
            Phase = CacheClusterPhase.Available,
            Nodes = [.. cluster.Nodes.Select(node => node with { State = NodeState.Running, RunId = node.Key, Joining = false, ProgramVersion = cluster.Spec.Engine.ProgramVersion })],
        };
    }

    /// <summary>orders-001 &gt; orders-002.</summary>
    public static string Told(Effect effect) => string.Join(", ", effect.Touches.Select(touch => $"{touch.Kind} {touch.Node}"));
}
