using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Model.Paging;
using Larder.Server.Http;

namespace Larder.Server.SubnetGroups;

public sealed class DescribeCacheSubnetGroups(ControlPlane.SubnetGroups.SubnetGroups groups)
    : OperationHandler<DescribeCacheSubnetGroupsMessage, CacheSubnetGroupMessage>(ElastiCacheOperations.DescribeCacheSubnetGroups)
{
    protected override async Task<CacheSubnetGroupMessage> HandleAsync(
        DescribeCacheSubnetGroupsMessage input, Caller caller, CancellationToken cancellation)
    {
        var request = PageRequest.From(input.MaxRecords, input.Marker);
        if (input.CacheSubnetGroupName is { } name)
            return new() { CacheSubnetGroups = [SubnetGroupShape.Of(await groups.GetAsync(caller, name, cancellation))] };
        var page = await groups.ListAsync(caller, request, cancellation);
        return new() { CacheSubnetGroups = [.. page.Items.Select(SubnetGroupShape.Of)], Marker = page.Marker };
    }
}
