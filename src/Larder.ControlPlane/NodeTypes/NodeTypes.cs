using Larder.ControlPlane.Access;
using Larder.Model.Faults;
using Larder.Model.Naming;
using Larder.Model.NodeTypes;

namespace Larder.ControlPlane.NodeTypes;

/// <summary>The one door to node types.</summary>
public sealed class NodeTypes(
    ReplicationGroups.ReplicationGroups groups, CacheClusters.CacheClusters clusters, NodeTypeCatalog catalog)
{
    /// <summary>To which types a cluster or a group, whichever is named, could be changed.</summary>
    /// <exception cref="FaultException">InvalidParameterCombination, InvalidParameterValue, CacheClusterNotFound,
    /// ReplicationGroupNotFoundFault.</exception>
    public async Task<NodeTypeModifications> AllowedAsync(
        Caller caller, string? clusterId, string? groupId, CancellationToken cancellation)
    {
        Demand.Either("CacheClusterId", clusterId is not null, "ReplicationGroupId", groupId is not null);
        if (groupId is null)
        {
            var cluster = Identifier.Normalise("CacheClusterId", clusterId!, Identifier.CacheClusterMax);
            return NodeTypeModifications.Of(await clusters.GetAsync(caller, cluster, cancellation), catalog);
        }

        var group = Identifier.Normalise("ReplicationGroupId", groupId, Identifier.ReplicationGroupMax);
        return NodeTypeModifications.Of((await groups.GetAsync(caller, group, cancellation)).Spec, catalog);
    }
}
