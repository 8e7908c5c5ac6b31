using Larder.Model.CacheClusters;
using Larder.Model.Engines;
using Larder.Model.Modify;
using Larder.Model.ReplicationGroups;

namespace Larder.Console.Modify;

/// <summary>The request that takes a change back which waits for the maintenance window: for what is so already.</summary>
public static class Withdrawal
{
    public static Modification Of(ReplicationGroup group, ChangeKind kind) => kind switch
    {
        ChangeKind.AutomaticFailover => new() { AutomaticFailover = group.AutomaticFailover },
        ChangeKind.MultiAz => new() { MultiAz = group.MultiAz },
        ChangeKind.Primary => new() { PrimaryClusterId = group.Primary },
        ChangeKind.ParameterGroup => new() { ParameterGroup = group.Spec.ParameterGroup },
        ChangeKind.NodeType => new() { NodeTypeName = group.Spec.NodeType },
        ChangeKind.Engine => new()
        {
            EngineChange = EngineOf(group.Spec),
            // One of the family to come cannot be had without it.
            ParameterGroup = group.Pending?.ParameterGroup is null ? null : group.Spec.ParameterGroup,
        },
        _ => new(),
    };

    public static ClusterModification Of(CacheCluster cluster, ChangeKind kind) => kind switch
    {
        ChangeKind.Nodes => new() { Change = new() { NumCacheNodes = cluster.Staying.Count() } },
        ChangeKind.ParameterGroup => new() { Change = new() { ParameterGroup = cluster.Spec.ParameterGroup } },
        ChangeKind.NodeType => new() { NodeTypeName = cluster.Spec.NodeType },
        ChangeKind.Engine => new()
        {
            Change = new()
            {
                Engine = EngineOf(cluster.Spec),
                ParameterGroup = cluster.Pending?.ParameterGroup is null ? null : cluster.Spec.ParameterGroup,
            },
        },
        _ => new(),
    };

    private static EngineChange EngineOf(CacheClusterSpec spec) => new(spec.Engine.Name, null);
}
