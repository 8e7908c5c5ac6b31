using Larder.ControlPlane.Access;
using Larder.ControlPlane.Hosts;
using Larder.ControlPlane.Reconciling;
using Larder.ControlPlane.Storage;
using Larder.Model.CacheClusters;
using Larder.Model.Faults;
using Larder.Model.Paging;
using Larder.Model.ReplicationGroups;

namespace Larder.ControlPlane.CacheClusters;

/// <summary>The one door to cache clusters, for the API, the console and the command line. What concerns a member of a
/// group is its group's to do.</summary>
public sealed class CacheClusters(
    CacheClusterTable table, ReplicationGroups.ReplicationGroups groups, ParameterGroups.ParameterGroups parameterGroups,
    NetworkTable networks, Placement placement, IGrainFactory grains, InstallationView installation, TimeProvider time)
{
    /// <exception cref="FaultException">The caller's mistake, by AWS's code.</exception>
    public async Task<CacheCluster> CreateAsync(Caller caller, CacheClusterRequest request, CancellationToken cancellation)
    {
        if (request.ReplicationGroupId is { } groupId) return await JoinAsync(caller, request, groupId, cancellation);
        request = request with { OwnParameterGroup = await parameterGroups.OwnAsync(caller, request.ParameterGroup, cancellation) };
        var plan = CacheClusterRules.Plan(request, await networks.ReadAsync(caller.Scope, cancellation), installation.Now);
        if (await table.FindAsync(caller.Scope, plan.Id, cancellation) is not null)
            throw FaultException.CacheClusterAlreadyExists(plan.Id);
        return await placement.PlaceAsync(
            caller.Scope, plan.Zones, plan.Spec.Port, request.Port,
            async places =>
            {
                var outcome = await Grain(caller, plan.Id).CreateAsync(CacheClusterRules.Create(plan, places, time.GetUtcNow()));
                return outcome.ValueOrThrow();
            },
            cancellation);
    }

    /// <exception cref="FaultException">CacheClusterNotFound, CacheParameterGroupNotFound, InvalidCacheClusterState,
    /// InvalidParameterCombination, InvalidParameterValue and others.</exception>
    public Task<CacheCluster> ModifyAsync(
        Caller caller, string id, ClusterModification modification, CancellationToken cancellation) =>
        ModifyAsync(caller, id, modification, seen: null, cancellation);

    /// <inheritdoc cref="ModifyAsync(Caller, string, ClusterModification, CancellationToken)"/>
    /// <param name="seen">The revision that the caller has in mind: refused where it is another by then
    /// (InvalidCacheClusterState). Null: whichever it is.</param>
    public async Task<CacheCluster> ModifyAsync(
        Caller caller, string id, ClusterModification modification, long? seen, CancellationToken cancellation)
    {
        var found = await GetAsync(caller, id, cancellation);
        if (modification.SaysNothing && !(modification.ApplyImmediately && found.HasPending)) return found;
        if (found.ReplicationGroupId is { } groupId)
        {
            throw FaultException.InvalidParameterCombination(
                $"Cache cluster {found.Id} is a member of {groupId}; all members are kept alike: modify the replication group.");
        }

        var own = await parameterGroups.OwnAsync(caller, modification.Change.ParameterGroup ?? found.Pending?.ParameterGroup, cancellation);
        var network = await networks.ReadAsync(caller.Scope, cancellation);
        modification = modification.For(found, own, network, installation.Now);
        var zones = modification.AddedZones(found, network);
        return await placement.PlaceAsync(
            caller.Scope, modification.ApplyImmediately ? zones : [], found.Spec.Port, null,
            async places => (await Grain(caller, found.Id).ModifyAsync(modification, [.. places], seen)).ValueOrThrow(), cancellation);
    }

    /// <exception cref="FaultException">CacheClusterNotFound, InvalidCacheClusterState.</exception>
    public async Task<CacheCluster> DeleteAsync(Caller caller, string id, CancellationToken cancellation)
    {
        var found = await GetAsync(caller, id, cancellation);
        if (found.ReplicationGroupId is not { } groupId) return (await Grain(caller, found.Id).DeleteAsync()).ValueOrThrow();
        MembershipRules.CheckMayLeave(found, await groups.GetAsync(caller, groupId, cancellation));
        var group = await groups.RemoveReplicasAsync(caller, groupId, new() { ReplicasToRemove = [found.Id] }, cancellation);
        return group.MemberOf(group.NodeOf(found.Id));
    }

    /// <exception cref="FaultException">CacheClusterNotFound, InvalidCacheClusterState, InvalidParameterValue.</exception>
    public async Task<CacheCluster> RebootAsync(Caller caller, string id, IReadOnlyList<string> nodeIds, CancellationToken cancellation)
    {
        var found = await GetAsync(caller, id, cancellation);
        RebootRules.CheckNodes(nodeIds, found.Nodes);
        if (found.ReplicationGroupId is not { } groupId) return (await Grain(caller, found.Id).RebootAsync([.. nodeIds])).ValueOrThrow();
        var group = (await groups.Grain(caller, groupId).RebootAsync(found.Id)).ValueOrThrow();
        return group.MemberOf(group.NodeOf(found.Id));
    }

    public async Task<CacheCluster> GetAsync(Caller caller, string id, CancellationToken cancellation) =>
        await table.FindAsync(caller.Scope, id.ToLowerInvariant(), cancellation)
        ?? throw FaultException.CacheClusterNotFound(id);

    public Task<Page<CacheCluster>> ListAsync(
        Caller caller, bool standaloneOnly, PageRequest page, CancellationToken cancellation) =>
        table.ListAsync(caller.Scope, standaloneOnly, page, cancellation);

    private async Task<CacheCluster> JoinAsync(
        Caller caller, CacheClusterRequest request, string groupId, CancellationToken cancellation)
    {
        var id = MembershipRules.CheckMayJoin(request);
        if (await table.FindAsync(caller.Scope, id, cancellation) is not null) throw FaultException.CacheClusterAlreadyExists(id);
        var zones = request.PreferredZone is { } zone ? new[] { zone } : null;
        var group = await groups.AddReplicasAsync(caller, groupId, new() { ClusterId = id, Zones = zones }, cancellation);
        return group.MemberOf(group.NodeOf(id));
    }

    internal ICacheClusterGrain Grain(Caller caller, string id) =>
        grains.GetGrain<ICacheClusterGrain>(GrainKey.Of(caller.Scope, id));
}
