using Larder.ControlPlane.Access;
using Larder.ControlPlane.Tags;
using Larder.Model.Naming;

namespace Larder.ControlPlane.ReplicationGroups;

using TagMap = IReadOnlyDictionary<string, string>;

public sealed class GroupTags(ReplicationGroups groups) : ITagged
{
    public string ArnType => Arn.ReplicationGroup;

    public async Task<TagMap> ListAsync(Caller caller, string id, CancellationToken cancellation) =>
        (await groups.GetAsync(caller, id, cancellation)).Tags;

    public async Task<TagMap> AddAsync(
        Caller caller, string id, List<KeyValuePair<string, string?>> tags, CancellationToken cancellation) =>
        (await groups.Grain(caller, id).AddTagsAsync(null, tags)).ValueOrThrow().Tags;

    public async Task<TagMap> RemoveAsync(Caller caller, string id, List<string> keys, CancellationToken cancellation) =>
        (await groups.Grain(caller, id).RemoveTagsAsync(null, keys)).ValueOrThrow().Tags;
}
