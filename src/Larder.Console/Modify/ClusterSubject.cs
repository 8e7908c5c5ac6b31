using Larder.Console.Caches;
using Larder.Model.CacheClusters;
using Larder.Model.Maintenance;
using Larder.Model.Modify;
using Larder.Model.Nodes;

namespace Larder.Console.Modify;

/// <summary>A cache cluster that is in no group.</summary>
public sealed record ClusterSubject(CacheCluster Cluster, ModifySurroundings Around) : ModifySubject(Around)
{
    public override CacheKind Kind => CacheKind.CacheCluster;
    public override string Id => Cluster.Id;
    public override long Revision => Cluster.Revision;
    public override CacheClusterSpec Spec => Cluster.Spec;
    public override CacheWindows Windows => Cluster.Windows;
    public override IReadOnlyDictionary<ChangeKind, ShownValue> Shown { get; } = ShownOf(Cluster);

    public override IReadOnlyList<SubjectNode> Nodes => [.. Cluster.Staying.Select(node => new SubjectNode(node.Id, node.Zone, null))];

    public override IReadOnlyList<Effect> Preview(ModifyForm form, DateTimeOffset now)
    {
        var asked = ModificationOf(form);
        if (asked.SaysNothing) return [];
        var modification = asked.For(Cluster, Around.Own(asked.Change.ParameterGroup ?? Cluster.Pending?.ParameterGroup), Around.Network, Around.Installation);
        return ClusterPreview.Of(Cluster, modification, modification.AddedZones(Cluster, Around.Network), Around.Settings, now);
    }

    public override IReadOnlyList<Effect> Waiting(DateTimeOffset now)
    {
        if (Cluster.Pending is not { } pending) return [];
        var modification = new ClusterModification
        {
            Change = pending,
            OwnParameterGroup = Around.Own(pending.ParameterGroup),
            Engine = EngineOf(pending.Engine),
        };
        return ClusterPreview.OfPending(Cluster, modification, modification.AddedZones(Cluster, Around.Network), Around.Settings, now);
    }

    public override IReadOnlyList<Touch> Reboot(IReadOnlyList<string> nodes, DateTimeOffset now) => ClusterPreview.OfReboot(Cluster, nodes, now);

    /// <summary>What was typed, as the façade takes it.</summary>
    public ClusterModification ModificationOf(ModifyForm form)
    {
        var (count, present) = (form.Number(ChangeKind.Nodes), Cluster.Staying.ToList());
        return new()
        {
            Spec = form.Spec,
            Change = new()
            {
                ParameterGroup = form.Given(ChangeKind.ParameterGroup),
                NumCacheNodes = count,
                NodeIdsToRemove = count < present.Count ? Leaving(form, present, present.Count - count.Value) : null,
                NewZones = count > present.Count ? form.ZonesOf(count.Value - present.Count) : null,
                AzMode = count > present.Count && form.ZonesOf(count.Value - present.Count) is not null ? CacheClusterRules.CrossAz : null,
                Engine = form.Engine,
            },
            NodeTypeName = form.Given(ChangeKind.NodeType),
            ApplyImmediately = form.Immediately,
        };
    }

    // Those that joined last, where nobody chose.
    private static List<string> Leaving(ModifyForm form, List<CacheNode> present, int count) => form.Removed.Count > 0
        ? [.. form.Removed.Order(StringComparer.Ordinal)]
        : [.. present.TakeLast(Math.Min(count, present.Count)).Select(node => node.Id)];

    private static Dictionary<ChangeKind, ShownValue> ShownOf(CacheCluster cluster)
    {
        var shown = ShownBy(ClusterFields.All, cluster);
        // Of others there is one node, for good; and Memcached has no snapshots.
        shown.Remove(cluster.Spec.Engine.Program is EngineKind.Memcached ? ChangeKind.SnapshotWindow : ChangeKind.Nodes);
        return shown;
    }
}
