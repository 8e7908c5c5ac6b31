using System.Globalization;
using CsCheck;
using Larder.Model.Events;
using Larder.Model.Paging;

namespace Larder.Tests.Events;

public sealed class LatestEventsTests
{
    private const int PageSize = 100;
    private const int Minutes = 14 * 24 * 60;

    [Fact]
    public void What_fits_one_page_takes_one_page()
    {
        var (newest, pages) = Latest(10, EveryMinute(90));

        Assert.Equal(EveryMinute(10), newest);
        Assert.Equal(1, pages);
    }

    [Fact]
    public void Nothing_is_found_where_there_is_nothing() => Assert.Empty(Latest(10, []).Newest);

    [Fact]
    public void Of_a_cache_that_failed_for_14_days_the_newest_are_found_within_few_pages()
    {
        var (newest, pages) = Latest(10, EveryMinute(Minutes));

        Assert.Equal(EveryMinute(10), newest);
        Assert.InRange(pages, 2, 10);
    }

    [Fact]
    public void What_happened_long_ago_is_found_where_nothing_has_happened_since()
    {
        double[] ago = [.. Enumerable.Range(0, 5000).Select(index => 15_000.5 - (index * 0.5))];

        var (newest, pages) = Latest(30, ago);

        Assert.Equal(ago[^30..], newest);
        Assert.InRange(pages, 2, 20);
    }

    [Fact]
    public void More_than_a_page_within_a_minute_is_read_page_by_page()
    {
        double[] ago = [.. EveryMinute(300), .. Enumerable.Range(0, 450).Select(index => 0.4 - (index * 0.0005))];

        Assert.Equal(ago[^30..], Latest(30, ago).Newest);
    }

    [Fact]
    public void However_they_lie_they_are_the_newest_and_the_pages_are_few() =>
        Gen.Select(Gen.Double[0, Minutes].Array[0, 400], Gen.Int[1, PageSize]).Sample((moments, wanted) =>
        {
            double[] ago = [.. moments.OrderDescending()];

            var (newest, pages) = Latest(wanted, ago);

            return newest.SequenceEqual(ago.TakeLast(wanted)) && pages <= 20;
        });

    private static double[] EveryMinute(int count) => [.. Enumerable.Range(0, count).Select(index => count - index - 0.5)];

    /// <param name="wanted">How many.</param>
    /// <param name="ago">The minutes that have passed since each event, oldest first: what the service keeps.</param>
    private static (IReadOnlyList<double> Newest, int Pages) Latest(int wanted, double[] ago)
    {
        var latest = new LatestEvents<double>(wanted);
        var pages = 0;
        for (; !latest.Found; pages++)
        {
            double[] window = [.. ago.Where(minutes => minutes <= latest.Minutes)];
            var start = latest.Marker is { } marker ? int.Parse(marker, CultureInfo.InvariantCulture) : 0;
            var end = Math.Min(start + PageSize, window.Length);
            latest.Add(new(window[start..end], end < window.Length ? end.ToString(CultureInfo.InvariantCulture) : null));
        }

        return (latest.Newest, pages);
    }
}
