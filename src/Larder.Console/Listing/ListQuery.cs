namespace Larder.Console.Listing;

/// <summary>Which rows are shown and in which order, as the page's address says it.</summary>
public sealed record ListQuery
{
    /// <summary>Words that all have to be found.</summary>
    public string Text { get; init; } = "";

    /// <summary>AWS's word; null for any.</summary>
    public string? Status { get; init; }

    /// <summary>AWS's word; null for any.</summary>
    public string? Engine { get; init; }
    public ListColumn Sort { get; init; }
    public bool Descending { get; init; }

    public bool Filters => Text.Trim().Length > 0 || Status is not null || Engine is not null;

    /// <summary>What an address says; what it says wrongly, it does not say.</summary>
    public static ListQuery Of(string? text, string? status, string? engine, string? sort, string? order) => new()
    {
        Text = text ?? "",
        Status = string.IsNullOrEmpty(status) ? null : status,
        Engine = string.IsNullOrEmpty(engine) ? null : engine,
        Sort = Enum.TryParse<ListColumn>(sort, ignoreCase: true, out var column) && Enum.IsDefined(column) ? column : default,
        Descending = order == "desc",
    };

    /// <summary>The query that an address with these <see cref="Parameters"/> gives again.</summary>
    public ListQuery AsAddressed() => this with { Text = Text.Trim() };

    /// <summary>What the address has to say of it; null for what goes without saying.</summary>
    public IReadOnlyDictionary<string, object?> Parameters => new Dictionary<string, object?>
    {
        ["q"] = AsAddressed().Text is { Length: > 0 } text ? text : null,
        ["status"] = Status,
        ["engine"] = Engine,
        ["sort"] = Sort == default ? null : Sort.ToString(),
        ["order"] = Descending ? "desc" : null,
    };

    /// <summary>Sorted by that column; by the other way round where it was sorted by it already.</summary>
    public ListQuery By(ListColumn column) => this with { Sort = column, Descending = column == Sort && !Descending };

    public ListQuery Unfiltered() => this with { Text = "", Status = null, Engine = null };
}
