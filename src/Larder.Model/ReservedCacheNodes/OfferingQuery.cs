using Larder.Model.Faults;
using Larder.Model.NodeTypes;

namespace Larder.Model.ReservedCacheNodes;

/// <summary>The filters that offerings and purchases share; null lets everything pass.</summary>
public sealed record OfferingQuery
{
    public string? OfferingId { get; init; }
    public string? NodeType { get; init; }

    /// <summary>1 or 3 years, or the same in seconds.</summary>
    public string? Duration { get; init; }
    public string? Product { get; init; }
    public string? Type { get; init; }

    /// <exception cref="FaultException">InvalidParameterValue: what is asked for is not offered to anybody.</exception>
    public void Check(NodeTypeCatalog nodeTypes)
    {
        if (NodeType is not null) nodeTypes.Find(NodeType);
        Demand.OneOf("Duration", Duration, ["1", "3", .. Offering.Durations.Select(Text)]);
        Demand.OneOf("ProductDescription", Product, Offering.Products);
        Demand.OneOf("OfferingType", Type, Offering.Types);
    }

    public bool Lets(Offering offering) =>
        (NodeType is null || NodeType == offering.NodeType)
        && (Duration is null || Duration == Text(offering.Duration) || Duration == Text(offering.Duration / Offering.Year))
        && Same(Product, offering.Product)
        && Same(Type, offering.Type)
        && Same(OfferingId, OfferingId is null ? null : offering.Id);

    private static bool Same(string? wanted, string? actual) =>
        wanted is null || string.Equals(wanted, actual, StringComparison.OrdinalIgnoreCase);

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
