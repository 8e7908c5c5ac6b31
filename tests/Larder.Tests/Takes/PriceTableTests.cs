using Larder.Model.Takes;

namespace Larder.Tests.Takes;

public sealed class PriceTableTests
{
    private static readonly PriceTable _prices = new()
    {
        Currency = "EUR",
        NodeHours = new Dictionary<string, decimal> { ["cache.t3.micro"] = 0.017m },
        GibibyteHour = 0.02m,
    };

    [Fact]
    public void A_node_costs_what_its_type_does_and_thirty_days_are_720_hours()
    {
        var price = _prices.OfNode("cache.t3.micro", 1L << 29)!.Value;

        Assert.Equal((0.017m, 12.24m), (price.PerHour, price.Per30Days));
    }

    [Fact]
    public void A_type_without_a_price_of_its_own_costs_what_its_memory_does() =>
        Assert.Equal(0.01m, _prices.OfNode("cache.t4g.micro", 1L << 29)!.Value.PerHour);

    [Fact]
    public void What_the_owner_has_not_priced_costs_nothing_that_could_be_said()
    {
        Assert.Null((_prices with { GibibyteHour = null }).OfNode("cache.t4g.micro", 1L << 29));
        Assert.Null(PriceTable.Empty.OfNode("cache.t3.micro", 1L << 29));
        Assert.True(PriceTable.Empty.IsEmpty);
    }

    [Fact]
    public void A_sum_with_a_part_that_is_not_known_is_not_known()
    {
        Assert.Equal(3m, Price.Sum([new Price(1), new Price(2)])!.Value.PerHour);
        Assert.Null(Price.Sum([new Price(1), null]));
        Assert.Equal(0m, Price.Sum([])!.Value.PerHour);
    }
}
