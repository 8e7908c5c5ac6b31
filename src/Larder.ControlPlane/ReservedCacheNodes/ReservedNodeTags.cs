using Larder.ControlPlane.Access;
using Larder.ControlPlane.Tags;
using Larder.Model.Naming;

namespace Larder.ControlPlane.ReservedCacheNodes;

using TagMap = IReadOnlyDictionary<string, string>;

public sealed class ReservedNodeTags(ReservedCacheNodes nodes) : StoredTags(Arn.ReservedCacheNode)
{
    public override async Task<TagMap> ListAsync(Caller caller, string id, CancellationToken cancellation) =>
        (await nodes.GetAsync(caller, id, cancellation)).Tags;

    protected override async Task<TagMap> ChangeAsync(Caller caller, string id, Func<TagMap, TagMap> change, CancellationToken cancellation) =>
        (await nodes.TagAsync(caller, id, change, cancellation)).Tags;
}
