using Larder.Model.SampleApp;

namespace Larder.Tests.SampleApp;

public sealed class PagePopularityTests
{
    [Fact]
    public void A_page_of_rank_n_is_asked_for_1_of_n_as_often_as_the_first()
    {
        var popularity = new PagePopularity(200);
        const int draws = 100_000;
        var asked = Enumerable.Range(0, draws).CountBy(number => popularity.PageAt((double)number / draws)).ToDictionary();

        Assert.Equal(Enumerable.Range(1, 200), asked.Keys.Order());
        Assert.Equal(asked[1] / 2.0, asked[2], 2.0);
        Assert.Equal(asked[1] / 100.0, asked[100], 2.0);
    }

    [Theory]
    [InlineData(0.0, 1)]
    [InlineData(0.6, 1)]
    [InlineData(2.0 / 3, 2)]
    [InlineData(0.9999999999999999, 2)]
    public void Every_draw_has_its_page(double draw, int page) => Assert.Equal(page, new PagePopularity(2).PageAt(draw));

    [Fact]
    public void One_page_is_everybody_s() => Assert.Equal(1, new PagePopularity(1).PageAt(0.5));
}
