using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Model.ReservedCacheNodes;
using Larder.Server.Http;
using Larder.Server.Tags;

namespace Larder.Server.ReservedCacheNodes;

public sealed class PurchaseReservedCacheNodesOffering(ControlPlane.ReservedCacheNodes.ReservedCacheNodes nodes)
    : OperationHandler<PurchaseReservedCacheNodesOfferingMessage, PurchaseReservedCacheNodesOfferingResult>(
        ElastiCacheOperations.PurchaseReservedCacheNodesOffering)
{
    protected override async Task<PurchaseReservedCacheNodesOfferingResult> HandleAsync(
        PurchaseReservedCacheNodesOfferingMessage input, Caller caller, CancellationToken cancellation)
    {
        var purchase = await nodes.PurchaseAsync(caller, new PurchaseRequest
        {
            OfferingId = input.ReservedCacheNodesOfferingId,
            Id = input.ReservedCacheNodeId,
            Count = input.CacheNodeCount,
            Tags = TagShape.Read(input.Tags),
        }, cancellation);
        return new() { ReservedCacheNode = ReservedCacheNodeShape.Of(purchase, nodes.Now) };
    }
}
