using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Server.Http;
using Larder.Server.Tags;

namespace Larder.Server.SubnetGroups;

public sealed class CreateCacheSubnetGroup(ControlPlane.SubnetGroups.SubnetGroups groups)
    : OperationHandler<CreateCacheSubnetGroupMessage, CreateCacheSubnetGroupResult>(ElastiCacheOperations.CreateCacheSubnetGroup)
{
    protected override async Task<CreateCacheSubnetGroupResult> HandleAsync(
        CreateCacheSubnetGroupMessage input, Caller caller, CancellationToken cancellation)
    {
        var created = await groups.CreateAsync(
            caller, input.CacheSubnetGroupName, input.CacheSubnetGroupDescription, input.SubnetIds, TagShape.Read(input.Tags), cancellation);
        return new() { CacheSubnetGroup = SubnetGroupShape.Of(created) };
    }
}
