namespace Larder.Console.Listing;

/// <summary>
/// What is shown, and what the page's address says of it. The address follows through the browser and comes back late, while
/// more is typed or chosen: what the page itself wrote there says nothing new when it comes back.
/// </summary>
public sealed class AddressedQuery
{
    private readonly List<ListQuery> _written = [];
    private ListQuery? _read;

    public ListQuery Shown { get; private set; } = new();

    public void Show(ListQuery query) => Shown = query;

    /// <summary>The page writes what is shown into its address.</summary>
    public IReadOnlyDictionary<string, object?> Write()
    {
        _written.Add(Shown.AsAddressed());
        return Shown.Parameters;
    }

    /// <summary>The address says this, perhaps once more. It is taken where somebody else wrote it: a link, the Back button.</summary>
    public void Read(ListQuery said)
    {
        if (said == _read) return;
        _read = said;
        var own = _written.IndexOf(said);
        if (own >= 0) _written.RemoveRange(0, own + 1);
        else Shown = said;
    }
}
