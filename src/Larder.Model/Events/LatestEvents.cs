using Larder.Model.Paging;

namespace Larder.Model.Events;

/// <summary>Finds the newest events where every list begins with the oldest, as DescribeEvents' does: the window that
/// reaches back from now is halved until what it holds fits one page. So a cache that has failed every few seconds for 14
/// days costs a dozen pages, not hundreds. The caller reads what is asked for until all is <see cref="Found"/>.</summary>
/// <param name="wanted">How many, at most a page of them; where there are fewer, all.</param>
public sealed class LatestEvents<T>(int wanted)
{
    private static readonly int _longest = (int)EventQuery.Kept.TotalMinutes;

    // Minutes whose events fit a page, and minutes whose events do not.
    private int _fits;
    private int _exceeds = _longest + 1;
    private IReadOnlyList<T> _newest = [];

    /// <summary>How far back the next page reaches: DescribeEvents' Duration.</summary>
    public int Minutes { get; private set; } = _longest;

    /// <summary>Where the next page begins; null for the first of its window.</summary>
    public string? Marker { get; private set; }

    public bool Found { get; private set; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<T> Newest => _newest;

    public void Add(Page<T> page)
    {
        if (_exceeds - _fits == 1) Walk(page);
        else Narrow(page);
    }

    private void Narrow(Page<T> page)
    {
        if (page.Marker is null) (_fits, _newest) = (Minutes, [.. page.Items.TakeLast(wanted)]);
        else _exceeds = Minutes;
        Found = _newest.Count == wanted || _fits == _longest;
        if (_exceeds - _fits > 1)
        {
            Minutes = _fits + ((_exceeds - _fits) / 2);
            return;
        }

        // Too much for one page within one minute: from its beginning, page by page.
        Minutes = _exceeds;
        _newest = Found ? _newest : [];
    }

    private void Walk(Page<T> page)
    {
        _newest = [.. _newest.Concat(page.Items).TakeLast(wanted)];
        Marker = page.Marker;
        Found = Marker is null;
    }
}
