using Larder.ControlPlane.Reconciling;
using Larder.Model.ReplicationGroups;

namespace Larder.ControlPlane.ReplicationGroups;

public interface IReplicationGroupGrain : IOwnerGrain
{
    Task<Outcome<ReplicationGroup>> CreateAsync([Immutable] ReplicationGroup initial);
    Task<Outcome<ReplicationGroup>> DeleteAsync();

    /// <param name="memberId">The member that is meant, or null for the group and with it all members.</param>
    Task<Outcome<ReplicationGroup>> AddTagsAsync(string? memberId, [Immutable] List<KeyValuePair<string, string?>> tags);

    /// <inheritdoc cref="AddTagsAsync"/>
    Task<Outcome<ReplicationGroup>> RemoveTagsAsync(string? memberId, [Immutable] List<string> keys);
}
