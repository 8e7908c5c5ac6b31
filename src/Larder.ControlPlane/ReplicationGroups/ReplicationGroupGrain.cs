using Larder.ControlPlane.Hosts;
using Larder.ControlPlane.Reconciling;
using Larder.ControlPlane.Storage;
using Larder.Model;
using Larder.Model.Events;
using Larder.Model.Faults;
using Larder.Model.ReplicationGroups;
using Microsoft.Extensions.Logging;

namespace Larder.ControlPlane.ReplicationGroups;

public sealed class ReplicationGroupGrain(
    ReplicationGroupTable table, IHosts hosts, AddressPool addresses, TimeProvider time, ILogger<ReplicationGroupGrain> logger)
    : OwnerGrain<ReplicationGroup>(table, hosts, addresses, time, logger), IReplicationGroupGrain
{
    public Task<Outcome<ReplicationGroup>> CreateAsync(ReplicationGroup initial) => InsertAsync(initial);

    public Task<Outcome<ReplicationGroup>> DeleteAsync() => ChangeAsync(group => group.Delete(Time.GetUtcNow()), NotFound);

    public Task<Outcome<ReplicationGroup>> AddTagsAsync(string? memberId, List<KeyValuePair<string, string?>> tags) =>
        ChangeAsync(group => new(group.AddTags(memberId, tags), []), NotFound);

    public Task<Outcome<ReplicationGroup>> RemoveTagsAsync(string? memberId, List<string> keys) =>
        ChangeAsync(group => new(group.RemoveTags(memberId, keys), []), NotFound);

    protected override Change<ReplicationGroup> Farewell(ReplicationGroup value) => new(value,
        [new CacheEvent(EventSource.ReplicationGroup, value.Id, $"Replication group {value.Id} deleted", Time.GetUtcNow())]);

    private FaultException NotFound() =>
        FaultException.ReplicationGroupNotFound(GrainKey.Parse(this.GetPrimaryKeyString()).Id);
}
