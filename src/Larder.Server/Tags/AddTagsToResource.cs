using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Server.Http;

namespace Larder.Server.Tags;

public sealed class AddTagsToResource(ControlPlane.Tags.Tags tags)
    : OperationHandler<AddTagsToResourceMessage, TagListMessage>(ElastiCacheOperations.AddTagsToResource)
{
    protected override async Task<TagListMessage> HandleAsync(
        AddTagsToResourceMessage input, Caller caller, CancellationToken cancellation) =>
        TagShape.Of(await tags.AddAsync(caller, input.ResourceName, TagShape.Read(input.Tags), cancellation));
}
