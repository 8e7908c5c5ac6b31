using Larder.ControlPlane.Access;
using Larder.ControlPlane.Hosts;
using Larder.Model.Faults;
using Larder.Model.Leftovers;
using Larder.Model.Nodes;

namespace Larder.ControlPlane.Leftovers;

/// <summary>Deletes a leftover through the door of its kind, so by that kind's rules.</summary>
public sealed class LeftoverRemoval(
    ReplicationGroups.ReplicationGroups groups, CacheClusters.CacheClusters clusters, ParameterGroups.ParameterGroups parameterGroups,
    SubnetGroups.SubnetGroups subnetGroups, Vpcs.Vpcs vpcs, KmsKeys.KmsKeys keys, Leftovers leftovers, IHosts hosts)
{
    /// <exception cref="FaultException">What the deletion of its kind refuses; InvalidParameterValue for what cannot be deleted.</exception>
    public Task RemoveAsync(Caller caller, Leftover item, CancellationToken cancellation)
    {
        caller = caller with { Scope = caller.Scope with { Region = item.Scope.Region } };
        return item.Kind switch
        {
            LeftoverKind.ReplicationGroup => groups.DeleteAsync(caller, item.Id, retainPrimary: false, cancellation),
            LeftoverKind.CacheCluster => clusters.DeleteAsync(caller, item.Id, cancellation),
            LeftoverKind.ParameterGroup => parameterGroups.DeleteAsync(caller, item.Id, cancellation),
            LeftoverKind.SubnetGroup => subnetGroups.DeleteAsync(caller, item.Id, cancellation),
            LeftoverKind.SecurityGroup => vpcs.DeleteSecurityGroupAsync(caller, item.Id, null, cancellation),
            LeftoverKind.Subnet => vpcs.DeleteSubnetAsync(caller, item.Id, cancellation),
            LeftoverKind.Vpc => vpcs.DeleteVpcAsync(caller, item.Id, cancellation),
            LeftoverKind.KmsKey => keys.ScheduleDeletionAsync(caller, item.Id, null, cancellation),
            LeftoverKind.StrayNode or LeftoverKind.StrayRoute => EndStrayAsync(caller, item, cancellation),
            LeftoverKind.ReservedNode => throw FaultException.InvalidParameterValue(
                $"Reserved node {item.Id} cannot be deleted; it ends by itself. It takes nothing of the machine."),
            _ => throw FaultException.InvalidParameterValue(
                $"{item.Id} stays with the installation for the caches to come. It takes nothing of the machine."),
        };
    }

    // Looked at anew: what became a cache's meanwhile is not to be ended.
    private async Task EndStrayAsync(Caller caller, Leftover item, CancellationToken cancellation)
    {
        var found = (await leftovers.ReadAsync(caller, allRegions: false, cancellation)).Items
            .FirstOrDefault(one => one.Kind == item.Kind && one.Id == item.Id)
            ?? throw FaultException.InvalidParameterValue($"{item.Id} is not on the host any more, or belongs to a cache.");
        if (found.Kind is LeftoverKind.StrayNode) await hosts.RemoveAsync(found.Id, cancellation);
        else await hosts.SpreadReadersAsync(RouteOf(found.Id), cancellation);
    }

    // Without backends: nobody answers there any more.
    private static ReaderRoute RouteOf(string place)
    {
        var colon = place.LastIndexOf(':');
        return new() { Address = place[..colon], Port = int.Parse(place[(colon + 1)..], System.Globalization.CultureInfo.InvariantCulture), Backends = [] };
    }
}
