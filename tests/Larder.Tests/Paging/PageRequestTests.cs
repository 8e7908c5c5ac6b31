using Larder.Model.Paging;

namespace Larder.Tests.Paging;

public sealed class PageRequestTests
{
    [Fact]
    public void Without_MaxRecords_a_page_has_100() => Assert.Equal(100, PageRequest.From(null, null).Limit);

    [Theory]
    [InlineData(19)]
    [InlineData(101)]
    [InlineData(0)]
    [InlineData(-1)]
    public void MaxRecords_outside_20_to_100_is_refused(int limit) =>
        Refused.With("InvalidParameterValue", () => PageRequest.From(limit, null), "MaxRecords");

    [Theory]
    [InlineData("orders")]
    [InlineData("a b/c+d=ü")]
    public void A_marker_leads_to_the_key_it_was_made_of(string key) =>
        Assert.Equal(key, PageRequest.From(20, PageRequest.Marker(key)).After);

    [Theory]
    [InlineData("orders")]
    [InlineData("%%%")]
    [InlineData("bm90LW91cnM")]
    public void A_marker_that_no_page_returned_is_refused(string marker) =>
        Refused.With("InvalidParameterValue", () => PageRequest.From(20, marker), "Marker");

    [Fact]
    public void A_marker_of_another_operations_list_is_refused() =>
        Refused.With("InvalidParameterValue", () => _ = PageRequest.From(20, PageRequest.Marker("orders")).AfterNumber, "Marker");
}
