using System.Globalization;
using Larder.Model.Faults;
using Larder.Model.Naming;
using Larder.Model.NodeTypes;
using Larder.Model.Tags;

namespace Larder.Model.ReservedCacheNodes;

/// <summary>PurchaseReservedCacheNodesOffering, before rules; null where nothing was said.</summary>
public sealed record PurchaseRequest
{
    public required string OfferingId { get; init; }
    public string? Id { get; init; }
    public int? Count { get; init; }
    public IReadOnlyList<KeyValuePair<string, string?>> Tags { get; init; } = [];
}

/// <summary>The rules of PurchaseReservedCacheNodesOffering (API reference).</summary>
public static class PurchaseRules
{
    private const int IdMax = 63;

    /// <exception cref="FaultException">InvalidParameterValue, ReservedCacheNodesOfferingNotFound, TagQuotaPerResourceExceeded.</exception>
    public static ReservedCacheNode Plan(PurchaseRequest request, Scope scope, NodeTypeCatalog nodeTypes, DateTimeOffset now)
    {
        if (request.Count < 1)
            throw FaultException.InvalidParameterValue($"The parameter CacheNodeCount must be at least 1; {request.Count} was given.");
        return new()
        {
            Scope = scope,
            Id = request.Id is null ? Unnamed(now) : Identifier.Normalise("ReservedCacheNodeId", request.Id, IdMax),
            Offering = Find(request.OfferingId, nodeTypes),
            Count = request.Count ?? 1,
            StartTime = now,
            Tags = TagRules.Add(new Dictionary<string, string>(), request.Tags),
        };
    }

    /// <summary>Whether a region's nodes may be reserved that often: more than may exist is no commitment.</summary>
    /// <param name="active">Nodes that are reserved already.</param>
    /// <exception cref="FaultException">ReservedCacheNodeQuotaExceeded.</exception>
    public static void CheckQuota(int active, int added, int nodesPerRegion)
    {
        if ((long)active + added > nodesPerRegion) throw FaultException.ReservedCacheNodeQuotaExceeded(nodesPerRegion);
    }

    public static Offering Find(string id, NodeTypeCatalog nodeTypes) =>
        Offering.All(nodeTypes).FirstOrDefault(offering => string.Equals(offering.Id, id, StringComparison.OrdinalIgnoreCase))
        ?? throw FaultException.ReservedCacheNodesOfferingNotFound(id);

    private static string Unnamed(DateTimeOffset now) =>
        now.UtcDateTime.ToString("'ri-'yyyy-MM-dd-HH-mm-ss-fffffff", CultureInfo.InvariantCulture);
}
