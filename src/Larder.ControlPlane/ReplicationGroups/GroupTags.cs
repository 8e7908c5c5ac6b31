using Larder.ControlPlane.Access;
using Larder.ControlPlane.Tags;
using Larder.Model.Naming;
using Larder.Model.ReplicationGroups;

namespace Larder.ControlPlane.ReplicationGroups;

using TagMap = IReadOnlyDictionary<string, string>;

public sealed class GroupTags(ReplicationGroups groups) : ITagged
{
    public string ArnType => Arn.ReplicationGroup;

    public async Task<TagMap> ListAsync(Caller caller, string id, CancellationToken cancellation) =>
        (await MadeAsync(caller, id, cancellation)).Tags;

    public async Task<TagMap> AddAsync(
        Caller caller, string id, List<KeyValuePair<string, string?>> tags, CancellationToken cancellation)
    {
        var group = await MadeAsync(caller, id, cancellation);
        return (await groups.Grain(caller, group.Id).AddTagsAsync(null, tags)).ValueOrThrow().Tags;
    }

    public async Task<TagMap> RemoveAsync(Caller caller, string id, List<string> keys, CancellationToken cancellation)
    {
        var group = await MadeAsync(caller, id, cancellation);
        return (await groups.Grain(caller, group.Id).RemoveTagsAsync(null, keys)).ValueOrThrow().Tags;
    }

    // AWS wants it to be available. Here a group is modifying also while one of its nodes is brought back, and its owner has
    // a right to its tags then.
    private async Task<ReplicationGroup> MadeAsync(Caller caller, string id, CancellationToken cancellation)
    {
        var group = await groups.GetAsync(caller, id, cancellation);
        group.CheckMade("tagging");
        return group;
    }
}
