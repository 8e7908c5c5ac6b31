using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Model.Paging;
using Larder.Model.ReservedCacheNodes;
using Larder.Server.Http;

namespace Larder.Server.ReservedCacheNodes;

public sealed class DescribeReservedCacheNodesOfferings(ControlPlane.ReservedCacheNodes.ReservedCacheNodes nodes)
    : OperationHandler<DescribeReservedCacheNodesOfferingsMessage, ReservedCacheNodesOfferingMessage>(
        ElastiCacheOperations.DescribeReservedCacheNodesOfferings)
{
    protected override Task<ReservedCacheNodesOfferingMessage> HandleAsync(
        DescribeReservedCacheNodesOfferingsMessage input, Caller caller, CancellationToken cancellation)
    {
        var page = nodes.ListOfferings(new OfferingQuery
        {
            OfferingId = input.ReservedCacheNodesOfferingId,
            NodeType = input.CacheNodeType,
            Duration = input.Duration,
            Product = input.ProductDescription,
            Type = input.OfferingType,
        }, PageRequest.From(input.MaxRecords, input.Marker));
        return Task.FromResult(new ReservedCacheNodesOfferingMessage
        {
            ReservedCacheNodesOfferings = [.. page.Items.Select(ReservedCacheNodeShape.Of)],
            Marker = page.Marker,
        });
    }
}
