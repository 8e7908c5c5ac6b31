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
    ReplicationGroupTable table, Placement placement, IGrainFactory grains, InstallationView installation, TimeProvider time)
{
    // A node's own address, the primary endpoint and the reader endpoint.
    private const int AddressesPerNode = 3;

    /// <exception cref="FaultException">The caller's mistake, by AWS's code.</exception>
    public async Task<ReplicationGroup> CreateAsync(Caller caller, ReplicationGroupRequest request, CancellationToken cancellation)
    {
        var plan = ReplicationGroupRules.Plan(request, caller.Scope, installation.Now);
        if (await table.FindAsync(caller.Scope, plan.Id, cancellation) is not null)
            throw FaultException.ReplicationGroupAlreadyExists(plan.Id);
        return await placement.PlaceAsync(
            caller.Scope, plan.Id, plan.Zones, AddressesPerNode, plan.Spec.Port, request.Port is not null,
            async places =>
            {
                var outcome = await Grain(caller, plan.Id).CreateAsync(ReplicationGroupRules.Create(plan, places, time.GetUtcNow()));
                return outcome.ValueOrThrow();
            },
            cancellation);
    }

    /// <exception cref="FaultException">ReplicationGroupNotFoundFault, InvalidReplicationGroupState.</exception>
    public async Task<ReplicationGroup> DeleteAsync(Caller caller, string id, CancellationToken cancellation)
    {
        var found = await GetAsync(caller, id, cancellation);
        return (await Grain(caller, found.Id).DeleteAsync()).ValueOrThrow();
    }

    public async Task<ReplicationGroup> GetAsync(Caller caller, string id, CancellationToken cancellation) =>
        await table.FindAsync(caller.Scope, id.ToLowerInvariant(), cancellation)
        ?? throw FaultException.ReplicationGroupNotFound(id);

    public Task<Page<ReplicationGroup>> ListAsync(Caller caller, PageRequest page, CancellationToken cancellation) =>
        table.ListAsync(caller.Scope, page, cancellation);

    internal IReplicationGroupGrain Grain(Caller caller, string id) =>
        grains.GetGrain<IReplicationGroupGrain>(GrainKey.Of(caller.Scope, id));
}
