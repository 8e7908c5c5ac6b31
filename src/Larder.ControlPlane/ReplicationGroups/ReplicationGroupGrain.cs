using Larder.ControlPlane.Hosts;
using Larder.ControlPlane.ParameterGroups;
using Larder.ControlPlane.Reconciling;
using Larder.ControlPlane.Storage;
using Larder.Model;
using Larder.Model.Events;
using Larder.Model.Faults;
using Larder.Model.Nodes;
using Larder.Model.ParameterGroups;
using Larder.Model.ReplicationGroups;
using Larder.Model.ServiceUpdates;
using Microsoft.Extensions.Logging;

namespace Larder.ControlPlane.ReplicationGroups;

public sealed partial class ReplicationGroupGrain(
    ReplicationGroupTable table, InstallationView installation, IHosts hosts, AddressPool addresses, ParameterSettings settings,
    TimeProvider time, ILogger<ReplicationGroupGrain> logger)
    : OwnerGrain<ReplicationGroup>(table, hosts, addresses, settings, time, logger), IReplicationGroupGrain
{
    public Task<Outcome<ReplicationGroup>> CreateAsync(ReplicationGroup initial) => InsertAsync(initial);

    public Task<Outcome<ReplicationGroup>> DeleteAsync(bool retainPrimary) =>
        ChangeAsync(group => group.Delete(retainPrimary), NotFound);

    public Task<Outcome<ReplicationGroup>> ModifyAsync(Modification modification, bool immediately, long? seen) => ChangeAsync(
        async group =>
        {
            group.CheckSeen(seen);
            var applied = modification.ApplyTo(group, Time.GetUtcNow());
            // What waits already is looked at when it is made: it must not stand in the way of what has nothing to do with it.
            if (immediately || modification.NodeType is not null) await CheckFitsAsync(applied.Next.Spec, CancellationToken.None);
            if (immediately) return applied;
            if (modification.NodeType is not null) await CheckRoomAsync(applied.Next, CancellationToken.None);
            return modification.Defer(group, Time.GetUtcNow());
        }, NotFound);

    public Task<Outcome<ReplicationGroup>> TestFailoverAsync() => ChangeAsync(group => group.TestFailover(Time.GetUtcNow()), NotFound);

    public Task<Outcome<ReplicationGroup>> RebootAsync(string memberId) =>
        ChangeAsync(group => group.Reboot(memberId, Time.GetUtcNow()), NotFound);

    public Task<Outcome<ReplicationGroup>> AddReplicasAsync(List<string> ids, List<NodePlace> places, long? seen) =>
        ChangeAsync(group => group.CheckSeen(seen).AddReplicas(ids, places, Time.GetUtcNow()), NotFound);

    public Task<Outcome<ReplicationGroup>> RemoveReplicasAsync(List<string> ids, long? seen) =>
        ChangeAsync(group => group.CheckSeen(seen).RemoveReplicas(ids, Time.GetUtcNow()), NotFound);

    public Task<Outcome<ReplicationGroup>> AddTagsAsync(string? memberId, List<KeyValuePair<string, string?>> tags) =>
        ChangeAsync(group => new(group.AddTags(memberId, tags), []), NotFound);

    public Task<Outcome<ReplicationGroup>> RemoveTagsAsync(string? memberId, List<string> keys) =>
        ChangeAsync(group => new(group.RemoveTags(memberId, keys), []), NotFound);

    public Task<Outcome<ReplicationGroup>> ApplyUpdateAsync(ServiceUpdate update) =>
        ChangeAsync(group => group.Apply(update, Time.GetUtcNow()), NotFound);

    public Task<Outcome<ReplicationGroup>> StopUpdateAsync(ServiceUpdate update) =>
        ChangeAsync(group => group.Stop(update, Time.GetUtcNow()), NotFound);

    protected override string? PendingParameterGroup => Value?.Pending?.ParameterGroup;

    protected override async Task ApplyPendingAsync(ParameterGroup? own, CancellationToken cancellation)
    {
        var group = Value!;
        var engine = group.Pending!.EngineChange?.From(group.Spec.Engine, installation.Now.Engines);
        var applied = group.ApplyPending(own, engine, Time.GetUtcNow());
        await CheckStillFitsAsync(applied.Next.Spec, cancellation);
        await StoreAsync(applied, cancellation);
    }

    protected override Change<ReplicationGroup> DropPending(string why) => Value!.DropPending(why, Time.GetUtcNow());

    protected override Change<ReplicationGroup> Farewell(ReplicationGroup value) => new(value,
        [new CacheEvent(EventSource.ReplicationGroup, value.Id, $"Replication group {value.Id} deleted", Time.GetUtcNow())]);

    protected override IEnumerable<Lease> LeasesOf(ReplicationGroup value) => value.Nodes
        .Where(node => node.ClusterId != value.Retained)
        .Select(Lease.Of)
        .Concat(Lease.OfEndpoints(value));

    private FaultException NotFound() =>
        FaultException.ReplicationGroupNotFound(GrainKey.Parse(this.GetPrimaryKeyString()).Id);
}
