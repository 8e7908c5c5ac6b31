using Larder.Model.Nodes;

namespace Larder.Model.CacheClusters;

/// <summary>AWS's words for a cluster and its nodes (contract/facts/statuses.json), derived, never stored.</summary>
public static class CacheClusterStatus
{
    public const string Creating = "creating";
    public const string Available = "available";
    public const string Deleting = "deleting";

    /// <summary>Nodes are being added, removed or replaced, or come to be of another type.</summary>
    public const string Modifying = "modifying";

    /// <summary>A node is down and being brought back, or is to be.</summary>
    public const string Rebooting = "rebooting cluster nodes";

    /// <summary>Its address or port is taken by a process that is not ours, or is not to be had on this host.</summary>
    public const string IncompatibleNetwork = "incompatible-network";

    /// <summary>Its first start fails again and again for another reason; it is tried on, and can be deleted. Clusters have
    /// no create-failed, and clients that wait for one give up on documented words only.</summary>
    public const string RestoreFailed = "restore-failed";

    /// <summary>Whether the nodes run by what their parameter group says.</summary>
    public static string OfParameters(IReadOnlyList<CacheNode> nodes, SettingsMark? wanted) =>
        nodes.Any(node => SettingSteps.IsApplying(node, wanted)) ? "applying"
        : nodes.Any(node => SettingSteps.NeedsReboot(node, wanted)) ? "pending-reboot"
        : "in-sync";

    public static string Of(CacheCluster cluster)
    {
        if (cluster.Phase is CacheClusterPhase.Deleting) return Deleting;
        var stuck = cluster.Nodes.FirstOrDefault(node => node.Failures >= NodeLife.Patience && node.State is not NodeState.Running);
        if (stuck?.Fault?.Kind is NodeFaultKind.AddressInUse or NodeFaultKind.AddressUnavailable) return IncompatibleNetwork;
        if (cluster.Phase is CacheClusterPhase.Creating) return stuck is null ? Creating : RestoreFailed;
        if (cluster.Spec.Scaling is not null || cluster.Nodes.Any(node => node.Leaving || node.Joining || node.Updating)) return Modifying;
        return cluster.Nodes.All(node => node is { State: NodeState.Running, Rebooting: false }) ? Available : Rebooting;
    }

    public static string Of(CacheNode node, CacheClusterPhase phase) => phase switch
    {
        CacheClusterPhase.Deleting => Deleting,
        _ when node.Leaving => Deleting,
        _ when node is { State: NodeState.Running, Rebooting: false } => Available,
        CacheClusterPhase.Creating => Creating,
        _ when node.Joining => Creating,
        _ => "rebooting",
    };
}
