using Larder.ControlPlane.Access;
using Larder.Model.Faults;
using Larder.Model.NodeTypes;

namespace Larder.ControlPlane.NodeTypes;

/// <summary>The one door to node types.</summary>
public sealed class NodeTypes(
    ReplicationGroups.ReplicationGroups groups, CacheClusters.CacheClusters clusters, NodeTypeCatalog catalog)
{
    /// <summary>To which types a cluster or a group, whichever is named, could be changed.</summary>
    /// <exception cref="FaultException">InvalidParameterCombination, CacheClusterNotFound, ReplicationGroupNotFoundFault.</exception>
    public async Task<NodeTypeModifications> AllowedAsync(
        Caller caller, string? clusterId, string? groupId, CancellationToken cancellation)
    {
        Demand.Either("CacheClusterId", clusterId is not null, "ReplicationGroupId", groupId is not null);
        return groupId is null
            ? NodeTypeModifications.Of(await clusters.GetAsync(caller, clusterId!, cancellation), catalog)
            : NodeTypeModifications.Of((await groups.GetAsync(caller, groupId, cancellation)).Spec, catalog);
    }
}
