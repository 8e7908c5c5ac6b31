namespace Larder.Model.SampleApp;

/// <summary>Which pages visitors ask for. As in life a few are asked for all the time and most now and then: the page of rank n
/// is asked for 1/n as often as the first (Zipf's law).</summary>
public sealed class PagePopularity
{
    // Where each page's part of the interval from 0 to 1 ends.
    private readonly double[] _ends;

    /// <param name="pages">At least one.</param>
    public PagePopularity(int pages)
    {
        _ends = new double[pages];
        var sum = 0.0;
        for (var rank = 1; rank <= pages; rank++) _ends[rank - 1] = sum += 1.0 / rank;
        for (var index = 0; index < pages; index++) _ends[index] /= sum;
    }

    /// <param name="draw">From 0 up to, and without, 1; evenly spread.</param>
    /// <returns>From 1, the most popular, to the number of pages.</returns>
    public int PageAt(double draw)
    {
        var found = Array.BinarySearch(_ends, draw);
        // A draw at the end of one page's part is the first of the next one's; rounding may leave it beyond the last.
        return Math.Min(found < 0 ? ~found : found + 1, _ends.Length - 1) + 1;
    }
}
