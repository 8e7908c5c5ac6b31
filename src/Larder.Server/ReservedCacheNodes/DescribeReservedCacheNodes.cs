using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Model.Paging;
using Larder.Model.ReservedCacheNodes;
using Larder.Server.Http;

namespace Larder.Server.ReservedCacheNodes;

public sealed class DescribeReservedCacheNodes(ControlPlane.ReservedCacheNodes.ReservedCacheNodes nodes)
    : OperationHandler<DescribeReservedCacheNodesMessage, ReservedCacheNodeMessage>(
        ElastiCacheOperations.DescribeReservedCacheNodes)
{
    protected override async Task<ReservedCacheNodeMessage> HandleAsync(
        DescribeReservedCacheNodesMessage input, Caller caller, CancellationToken cancellation)
    {
        var query = new OfferingQuery
        {
            OfferingId = input.ReservedCacheNodesOfferingId,
            NodeType = input.CacheNodeType,
            Duration = input.Duration,
            Product = input.ProductDescription,
            Type = input.OfferingType,
        };
        var page = await nodes.ListAsync(
            caller, input.ReservedCacheNodeId, query, PageRequest.From(input.MaxRecords, input.Marker), cancellation);
        return new()
        {
            ReservedCacheNodes = [.. page.Items.Select(node => ReservedCacheNodeShape.Of(node, nodes.Now))],
            Marker = page.Marker,
        };
    }
}
