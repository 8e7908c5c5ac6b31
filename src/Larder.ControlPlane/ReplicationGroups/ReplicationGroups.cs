using Larder.ControlPlane.Access;
using Larder.ControlPlane.Hosts;
using Larder.ControlPlane.Reconciling;
using Larder.ControlPlane.Storage;
using Larder.Model;
using Larder.Model.Faults;
using Larder.Model.Nodes;
using Larder.Model.Paging;
using Larder.Model.ReplicationGroups;

namespace Larder.ControlPlane.ReplicationGroups;

/// <summary>The one door to replication groups, for the API, the console and the command line.</summary>
public sealed class ReplicationGroups(
    ReplicationGroupTable table, CacheClusterTable clusters, ParameterGroups.ParameterGroups parameterGroups,
    NetworkTable networks, Placement placement, IGrainFactory grains, InstallationView installation, TimeProvider time)
{
    /// <exception cref="FaultException">The caller's mistake, by AWS's code.</exception>
    public async Task<ReplicationGroup> CreateAsync(Caller caller, ReplicationGroupRequest request, CancellationToken cancellation)
    {
        if (request.PrimaryClusterId is { } clusterId) return await AdoptAsync(caller, request, clusterId.ToLowerInvariant(), cancellation);
        request = request with { OwnParameterGroup = await parameterGroups.OwnAsync(caller, request.ParameterGroup, cancellation) };
        var plan = ReplicationGroupRules.Plan(request, await networks.ReadAsync(caller.Scope, cancellation), installation.Now);
        if (await table.FindAsync(caller.Scope, plan.Id, cancellation) is not null)
            throw FaultException.ReplicationGroupAlreadyExists(plan.Id);
        return await placement.PlaceGroupAsync(
            caller.Scope, plan.Zones, plan.Spec.Port, request.Port,
            async (places, endpoints) =>
            {
                var outcome = await Grain(caller, plan.Id).CreateAsync(
                    ReplicationGroupRules.Create(plan, places, endpoints, time.GetUtcNow()));
                return outcome.ValueOrThrow();
            },
            cancellation);
    }

    /// <exception cref="FaultException">ReplicationGroupNotFoundFault, InvalidReplicationGroupState.</exception>
    /// <param name="retainPrimary">Whether the primary stays, as a cluster of its own.</param>
    public async Task<ReplicationGroup> DeleteAsync(Caller caller, string id, bool retainPrimary, CancellationToken cancellation)
    {
        var found = await GetAsync(caller, id, cancellation);
        return (await Grain(caller, found.Id).DeleteAsync(retainPrimary)).ValueOrThrow();
    }

    /// <exception cref="FaultException">ReplicationGroupNotFoundFault, CacheClusterNotFound, InvalidReplicationGroupState,
    /// InvalidCacheClusterState, InvalidParameterCombination, InvalidParameterValue, InsufficientCacheClusterCapacity.</exception>
    /// <param name="immediately">Else what touches nodes waits for the maintenance window.</param>
    public Task<ReplicationGroup> ModifyAsync(
        Caller caller, string id, Modification modification, bool immediately, CancellationToken cancellation) =>
        ModifyAsync(caller, id, modification, immediately, seen: null, cancellation);

    /// <inheritdoc cref="ModifyAsync(Caller, string, Modification, bool, CancellationToken)"/>
    /// <param name="seen">The revision that the caller has in mind: refused where it is another by then
    /// (InvalidReplicationGroupState). Null: whichever it is.</param>
    public async Task<ReplicationGroup> ModifyAsync(
        Caller caller, string id, Modification modification, bool immediately, long? seen, CancellationToken cancellation)
    {
        var found = await GetAsync(caller, id, cancellation);
        if (modification.PrimaryClusterId is { } primary && await clusters.FindAsync(caller.Scope, primary.ToLowerInvariant(), cancellation) is null)
            throw FaultException.CacheClusterNotFound(primary);
        var own = await parameterGroups.OwnAsync(caller, modification.ParameterGroup ?? found.Pending?.ParameterGroup, cancellation);
        modification = modification.For(found, own, await networks.ReadAsync(caller.Scope, cancellation), installation.Now);
        return (await Grain(caller, found.Id).ModifyAsync(modification, immediately, seen)).ValueOrThrow();
    }

    /// <exception cref="FaultException">ReplicationGroupNotFoundFault, TestFailoverNotAvailableFault, InvalidReplicationGroupState.</exception>
    public async Task<ReplicationGroup> TestFailoverAsync(Caller caller, string id, CancellationToken cancellation)
    {
        var found = await GetAsync(caller, id, cancellation);
        return (await Grain(caller, found.Id).TestFailoverAsync()).ValueOrThrow();
    }

    /// <exception cref="FaultException">ReplicationGroupNotFoundFault, InvalidReplicationGroupState, InvalidParameterValue.</exception>
    public Task<ReplicationGroup> AddReplicasAsync(
        Caller caller, string id, ReplicaIncrease increase, CancellationToken cancellation) =>
        AddReplicasAsync(caller, id, increase, seen: null, cancellation);

    /// <inheritdoc cref="AddReplicasAsync(Caller, string, ReplicaIncrease, CancellationToken)"/>
    /// <param name="seen">As for <see cref="ModifyAsync(Caller, string, Modification, bool, long?, CancellationToken)"/>.</param>
    public async Task<ReplicationGroup> AddReplicasAsync(
        Caller caller, string id, ReplicaIncrease increase, long? seen, CancellationToken cancellation)
    {
        var found = await GetAsync(caller, id, cancellation);
        var plan = ReplicaCountRules.Plan(found, increase, await networks.ReadAsync(caller.Scope, cancellation), installation.Now);
        return await placement.PlaceAsync(
            caller.Scope, plan.Zones, found.Spec.Port, null,
            async places => (await Grain(caller, found.Id).AddReplicasAsync([.. plan.ClusterIds], [.. places], seen)).ValueOrThrow(),
            cancellation);
    }

    /// <exception cref="FaultException">ReplicationGroupNotFoundFault, InvalidReplicationGroupState, InvalidParameterValue.</exception>
    public Task<ReplicationGroup> RemoveReplicasAsync(
        Caller caller, string id, ReplicaDecrease decrease, CancellationToken cancellation) =>
        RemoveReplicasAsync(caller, id, decrease, seen: null, cancellation);

    /// <inheritdoc cref="RemoveReplicasAsync(Caller, string, ReplicaDecrease, CancellationToken)"/>
    /// <param name="seen">As for <see cref="ModifyAsync(Caller, string, Modification, bool, long?, CancellationToken)"/>.</param>
    public async Task<ReplicationGroup> RemoveReplicasAsync(
        Caller caller, string id, ReplicaDecrease decrease, long? seen, CancellationToken cancellation)
    {
        var found = await GetAsync(caller, id, cancellation);
        return (await Grain(caller, found.Id).RemoveReplicasAsync([.. ReplicaCountRules.Plan(found, decrease)], seen)).ValueOrThrow();
    }

    public async Task<ReplicationGroup> GetAsync(Caller caller, string id, CancellationToken cancellation) =>
        await table.FindAsync(caller.Scope, id.ToLowerInvariant(), cancellation)
        ?? throw FaultException.ReplicationGroupNotFound(id);

    public Task<Page<ReplicationGroup>> ListAsync(Caller caller, PageRequest page, CancellationToken cancellation) =>
        table.ListAsync(caller.Scope, page, cancellation);

    /// <summary>Makes a group around a cluster that is there.</summary>
    private async Task<ReplicationGroup> AdoptAsync(
        Caller caller, ReplicationGroupRequest request, string clusterId, CancellationToken cancellation)
    {
        var cluster = await clusters.FindAsync(caller.Scope, clusterId, cancellation) ?? throw FaultException.CacheClusterNotFound(clusterId);
        AdoptionRules.Check(request, cluster);
        return await placement.PlaceEndpointsAsync(
            caller.Scope, cluster.Nodes[0],
            async endpoints =>
            {
                var group = AdoptionRules.Create(request, cluster, endpoints, time.GetUtcNow());
                return (await Grain(caller, group.Id).CreateAsync(group)).ValueOrThrow();
            },
            cancellation);
    }

    internal IReplicationGroupGrain Grain(Caller caller, string id) =>
        grains.GetGrain<IReplicationGroupGrain>(GrainKey.Of(caller.Scope, id));
}
