using Larder.ControlPlane.Facts;
using Larder.Model.NodeTypes;
using Larder.Model.ReservedCacheNodes;

namespace Larder.Tests.ReservedCacheNodes;

public sealed class OfferingTests
{
    private static readonly NodeTypeCatalog _types = FactFiles.NodeTypes();
    private static readonly List<Offering> _all = [.. Offering.All(_types)];

    [Fact]
    public void Each_node_type_is_offered_for_each_engine_time_and_way_to_pay() =>
        Assert.Equal(_types.All.Count * 3 * 2 * 3, _all.Count);

    [Fact]
    public void Ids_are_UUIDs_no_two_the_same_and_the_same_tomorrow()
    {
        Assert.All(_all, offering => Assert.True(Guid.TryParseExact(offering.Id, "D", out _)));
        Assert.Equal(_all.Count, _all.Select(offering => offering.Id).Distinct().Count());
        Assert.Equal(_all.Count, _all.Select(offering => offering.Key).Distinct().Count());
        Assert.Equal(
            "df442bc4-12ce-830b-8b1f-6e9bc6ab830c",
            new Offering { NodeType = "cache.t3.micro", Duration = Offering.Year, Type = "No Upfront", Product = "redis" }.Id);
    }

    [Fact]
    public void Filters_choose_and_a_duration_is_said_in_years_or_seconds()
    {
        Assert.All(Chosen(new() { Duration = "3" }), offering => Assert.Equal(94_608_000, offering.Duration));
        Assert.Equal(Chosen(new() { Duration = "1" }), Chosen(new() { Duration = "31536000" }));
        var one = Assert.Single(Chosen(new() { NodeType = "cache.t3.micro", Duration = "1", Type = "all upfront", Product = "Valkey" }));
        Assert.Equal(one, Assert.Single(Chosen(new() { OfferingId = one.Id.ToUpperInvariant() })));
        Assert.Empty(Chosen(new() { OfferingId = one.Id, Product = "redis" }));
    }

    [Fact]
    public void What_nobody_is_offered_is_refused_by_name()
    {
        Refused.With("InvalidParameterValue", () => new OfferingQuery { NodeType = "cache.huge" }.Check(_types), "cache.huge");
        Refused.With("InvalidParameterValue", () => new OfferingQuery { Duration = "2" }.Check(_types), "Duration", "31536000");
        Refused.With("InvalidParameterValue", () => new OfferingQuery { Product = "oracle" }.Check(_types), "ProductDescription");
        Refused.With("InvalidParameterValue", () => new OfferingQuery { Type = "Heavy Utilization" }.Check(_types), "OfferingType", "No Upfront");
    }

    private static List<Offering> Chosen(OfferingQuery query)
    {
        query.Check(_types);
        return [.. _all.Where(query.Lets)];
    }
}
