using Larder.ControlPlane.Reconciling;
using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;
using Larder.Model.ServiceUpdates;

namespace Larder.ControlPlane.ReplicationGroups;

public interface IReplicationGroupGrain : IOwnerGrain
{
    Task<Outcome<ReplicationGroup>> CreateAsync([Immutable] ReplicationGroup initial);
    Task<Outcome<ReplicationGroup>> DeleteAsync(bool retainPrimary);

    /// <param name="seen">The revision that is meant; null: whichever it is.</param>
    Task<Outcome<ReplicationGroup>> ModifyAsync([Immutable] Modification modification, bool immediately, long? seen);
    Task<Outcome<ReplicationGroup>> TestFailoverAsync();
    Task<Outcome<ReplicationGroup>> RebootAsync(string memberId);
    Task<Outcome<ReplicationGroup>> ApplyUpdateAsync([Immutable] ServiceUpdate update);
    Task<Outcome<ReplicationGroup>> StopUpdateAsync([Immutable] ServiceUpdate update);

    /// <param name="ids">Of the clusters that are to join, one a place.</param>
    Task<Outcome<ReplicationGroup>> AddReplicasAsync([Immutable] List<string> ids, [Immutable] List<NodePlace> places, long? seen);
    Task<Outcome<ReplicationGroup>> RemoveReplicasAsync([Immutable] List<string> ids, long? seen);

    /// <param name="memberId">The member that is meant, or null for the group and with it all members.</param>
    Task<Outcome<ReplicationGroup>> AddTagsAsync(string? memberId, [Immutable] List<KeyValuePair<string, string?>> tags);

    /// <inheritdoc cref="AddTagsAsync"/>
    Task<Outcome<ReplicationGroup>> RemoveTagsAsync(string? memberId, [Immutable] List<string> keys);
}
