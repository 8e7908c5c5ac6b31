using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Server.Http;

namespace Larder.Server.Tags;

public sealed class ListTagsForResource(ControlPlane.Tags.Tags tags)
    : OperationHandler<ListTagsForResourceMessage, TagListMessage>(ElastiCacheOperations.ListTagsForResource)
{
    protected override async Task<TagListMessage> HandleAsync(
        ListTagsForResourceMessage input, Caller caller, CancellationToken cancellation) =>
        TagShape.Of(await tags.ListAsync(caller, input.ResourceName, cancellation));
}
