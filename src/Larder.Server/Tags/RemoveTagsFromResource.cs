using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Server.Http;

namespace Larder.Server.Tags;

public sealed class RemoveTagsFromResource(ControlPlane.Tags.Tags tags)
    : OperationHandler<RemoveTagsFromResourceMessage, TagListMessage>(ElastiCacheOperations.RemoveTagsFromResource)
{
    protected override async Task<TagListMessage> HandleAsync(
        RemoveTagsFromResourceMessage input, Caller caller, CancellationToken cancellation) =>
        TagShape.Of(await tags.RemoveAsync(caller, input.ResourceName, [.. input.TagKeys], cancellation));
}
