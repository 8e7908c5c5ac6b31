using System.Collections.ObjectModel;

namespace Larder.Console.Listing;

/// <summary>Rows in the order of their names.</summary>
internal static class RowOrder
{
    private static readonly Comparer<CacheRow> _byName = Comparer<CacheRow>.Create((left, right) =>
        NaturalOrder.Compare(left.Id, right.Id) is not 0 and var order ? order : left.Kind.CompareTo(right.Kind));

    public static ReadOnlyCollection<CacheRow> Sorted(List<CacheRow> rows)
    {
        rows.Sort(_byName);
        return rows.AsReadOnly();
    }

    /// <summary>The rows with those put in place of what they were, by their paths; null for what is gone.</summary>
    /// <returns>The same list where all are as they were.</returns>
    public static ReadOnlyCollection<CacheRow> With(ReadOnlyCollection<CacheRow> rows, Dictionary<string, CacheRow?> changed)
    {
        var next = new List<CacheRow>(rows.Count + changed.Count);
        var differs = false;
        var left = new Dictionary<string, CacheRow?>(changed, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (!left.Remove(row.Href, out var now))
            {
                next.Add(row);
                continue;
            }

            differs |= now != row;
            if (now is not null) next.Add(now);
        }

        var added = left.Values.OfType<CacheRow>().ToList();
        if (!differs && added.Count == 0) return rows;
        foreach (var row in added)
        {
            var place = next.BinarySearch(row, _byName);
            next.Insert(place < 0 ? ~place : place, row);
        }

        return next.AsReadOnly();
    }
}
