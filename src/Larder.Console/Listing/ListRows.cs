using System.Collections.ObjectModel;

namespace Larder.Console.Listing;

/// <summary>The rows that a query asks for.</summary>
internal static class ListRows
{
    /// <param name="rows">In the order of their names.</param>
    /// <param name="query">What is asked for.</param>
    /// <param name="wordOf">How a status is shown: who reads it there looks for that word.</param>
    public static ReadOnlyCollection<CacheRow> Of(ReadOnlyCollection<CacheRow> rows, ListQuery query, Func<string, string> wordOf)
    {
        if (query is { Filters: false, Sort: ListColumn.Name, Descending: false }) return rows;
        IEnumerable<CacheRow> shown = rows;
        if (query.Filters)
        {
            var words = query.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            shown = shown.Where(row => (query.Status ?? row.Status) == row.Status && (query.Engine ?? row.Engine) == row.Engine
                && Array.TrueForAll(words, word => Has(row, word, wordOf)));
        }

        return Sorted(shown, query).ToList().AsReadOnly();
    }

    private static bool Has(CacheRow row, string word, Func<string, string> wordOf) =>
        Has(row.Id, word) || Has(row.Engine, word) || Has(row.Status, word) || Has(wordOf(row.Status), word) || Has(row.Tags, word)
        || Has(row.Description, word) || Has(row.NodeType, word) || (row.Endpoint is { } endpoint && Has(endpoint, word));

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    // Both ways keep the order of names among those that are alike.
    private static IEnumerable<CacheRow> Sorted(IEnumerable<CacheRow> rows, ListQuery query) => query.Sort switch
    {
        ListColumn.Nodes => By(rows, row => row.Nodes, Comparer<int>.Default, query),
        ListColumn.Shards => By(rows, row => row.Shards ?? 0, Comparer<int>.Default, query),
        ListColumn.Created => By(rows, row => row.CreatedAt, Comparer<DateTimeOffset>.Default, query),
        ListColumn.Name when !query.Descending => rows,
        var column => By(rows, row => TextOf(row, column), NaturalOrder.Comparer, query),
    };

    private static string TextOf(CacheRow row, ListColumn column) => column switch
    {
        ListColumn.Status => row.Status,
        ListColumn.Engine => row.Engine,
        ListColumn.Version => row.Version,
        ListColumn.NodeType => row.NodeType,
        ListColumn.Endpoint => row.Endpoint ?? "",
        ListColumn.Kind => row.Kind.ToString(),
        ListColumn.Description => row.Description,
        ListColumn.Tags => row.Tags,
        _ => row.Id,
    };

    private static IEnumerable<CacheRow> By<T>(IEnumerable<CacheRow> rows, Func<CacheRow, T> key, IComparer<T> order, ListQuery query) =>
        query.Descending ? rows.OrderByDescending(key, order) : rows.OrderBy(key, order);
}
