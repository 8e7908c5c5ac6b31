using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Server.Http;

namespace Larder.Server.SubnetGroups;

public sealed class ModifyCacheSubnetGroup(ControlPlane.SubnetGroups.SubnetGroups groups)
    : OperationHandler<ModifyCacheSubnetGroupMessage, ModifyCacheSubnetGroupResult>(ElastiCacheOperations.ModifyCacheSubnetGroup)
{
    protected override async Task<ModifyCacheSubnetGroupResult> HandleAsync(
        ModifyCacheSubnetGroupMessage input, Caller caller, CancellationToken cancellation)
    {
        var changed = await groups.ModifyAsync(
            caller, input.CacheSubnetGroupName, input.CacheSubnetGroupDescription, input.SubnetIds, cancellation);
        return new() { CacheSubnetGroup = SubnetGroupShape.Of(changed) };
    }
}
