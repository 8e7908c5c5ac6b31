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

    [Fact]
    public void Operations_have_their_own_limits_and_names_for_them()
    {
        Assert.Equal(50, PageRequest.From(null, null, PageLimits.Snapshots).Limit);
        Refused.With("InvalidParameterValue", () => PageRequest.From(51, null, PageLimits.Snapshots), "MaxRecords", "50");
        Refused.With("InvalidParameterValue", () => PageRequest.From(0, null, PageLimits.Serverless), "MaxResults", "0");
        Refused.With("InvalidParameterValue", () => PageRequest.From(1, "x", PageLimits.Serverless), "NextToken");
    }

    [Fact]
    public void Pages_of_a_list_at_hand_show_each_once_and_the_last_has_no_marker()
    {
        var all = Enumerable.Range(0, 45).Select(number => $"c{number:00}").Reverse().ToList();
        var shown = new List<string>();
        string? marker = null;
        do
        {
            var page = PageRequest.From(20, marker).Of(all, one => one);
            shown.AddRange(page.Items);
            marker = page.Marker;
        }
        while (marker is not null);

        Assert.Equal(all.Order(StringComparer.Ordinal), shown);
        Assert.Null(PageRequest.From(45, null).Of(all, one => one).Marker);
    }
}
