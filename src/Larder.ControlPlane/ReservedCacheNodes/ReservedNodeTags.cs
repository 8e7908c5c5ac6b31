using Larder.ControlPlane.Access;
using Larder.ControlPlane.Tags;
using Larder.Model.Naming;

namespace Larder.ControlPlane.ReservedCacheNodes;

using TagMap = IReadOnlyDictionary<string, string>;

public sealed class ReservedNodeTags(ReservedCacheNodes nodes) : ITagged
{
    public string ArnType => Arn.ReservedCacheNode;

    public async Task<TagMap> ListAsync(Caller caller, string id, CancellationToken cancellation) =>
        (await nodes.GetAsync(caller, id, cancellation)).Tags;

    public async Task<TagMap> AddAsync(
        Caller caller, string id, List<KeyValuePair<string, string?>> tags, CancellationToken cancellation) =>
        (await nodes.AddTagsAsync(caller, id, tags, cancellation)).Tags;

    public async Task<TagMap> RemoveAsync(Caller caller, string id, List<string> keys, CancellationToken cancellation) =>
        (await nodes.RemoveTagsAsync(caller, id, keys, cancellation)).Tags;
}
