using Larder.Contract.ElastiCache;
using Larder.Model.ReservedCacheNodes;
using Node = Larder.Model.ReservedCacheNodes.ReservedCacheNode;
using Wire = Larder.Contract.ElastiCache.ReservedCacheNode;

namespace Larder.Server.ReservedCacheNodes;

/// <summary>Offerings and purchases as describe answers show them. Nothing is charged: all prices are 0.</summary>
internal static class ReservedCacheNodeShape
{
    public static ReservedCacheNodesOffering Of(Offering offering) => new()
    {
        ReservedCacheNodesOfferingId = offering.Id,
        CacheNodeType = offering.NodeType,
        Duration = offering.Duration,
        OfferingType = offering.Type,
        ProductDescription = offering.Product,
        FixedPrice = 0,
        UsagePrice = 0,
        RecurringCharges = [],
    };

    public static Wire Of(Node node, DateTimeOffset now) => new()
    {
        ReservedCacheNodeId = node.Id,
        ReservationARN = node.Arn,
        ReservedCacheNodesOfferingId = node.Offering.Id,
        CacheNodeType = node.Offering.NodeType,
        CacheNodeCount = node.Count,
        StartTime = node.StartTime,
        Duration = node.Offering.Duration,
        OfferingType = node.Offering.Type,
        ProductDescription = node.Offering.Product,
        State = node.State(now),
        FixedPrice = 0,
        UsagePrice = 0,
        RecurringCharges = [],
    };
}
