using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Larder.Model.Faults;

namespace Larder.Model.Paging;

/// <summary>How many, and the key after which the page starts. Keyset paging: a page costs the same however
/// many resources lie before it, and a resource created meanwhile shifts nothing.</summary>
public sealed record PageRequest(int Limit, string? After)
{
    private const int MostByToken = 1000;
    private const string Prefix = "v1:";

    public static PageRequest From(int? maxRecords, string? marker) => From(maxRecords, marker, PageLimits.Records);

    public static PageRequest From(int? size, string? place, PageLimits limits)
    {
        Demand.Range(limits.Size, size, limits.Least, limits.Most);
        return new PageRequest(size ?? limits.Default, string.IsNullOrEmpty(place) ? null : Decode(place, limits.Place));
    }

    /// <summary>The page of a list that is at hand.</summary>
    /// <param name="key">What orders it; no two have the same.</param>
    public Page<T> Of<T>(IEnumerable<T> all, Func<T, string> key)
    {
        var rest = all.OrderBy(key, StringComparer.Ordinal)
            .SkipWhile(one => After is not null && string.CompareOrdinal(key(one), After) <= 0)
            .Take(Limit + 1)
            .ToList();
        return new([.. rest.Take(Limit)], rest.Count > Limit ? Marker(key(rest[Limit - 1])) : null);
    }

    /// <summary>EC2's words for the same; what MaxResults may be is in its contract.</summary>
    public static PageRequest FromToken(int? maxResults, string? nextToken)
    {
        var after = string.IsNullOrEmpty(nextToken) ? null : Key(nextToken) ?? throw FaultException.InvalidPaginationToken();
        return new PageRequest(maxResults ?? MostByToken, after);
    }

    /// <summary>KMS's way; what Limit may be is in its contract.</summary>
    /// <exception cref="FaultException">InvalidMarkerException.</exception>
    public static PageRequest FromMarker(int? limit, string? marker, int usual) =>
        new(limit ?? usual, marker is null ? null : Key(marker) ?? throw FaultException.KmsInvalidMarker());

    /// <summary>The key of a list that is in the order of numbers; 0 where the first page is asked for.</summary>
    public long AfterNumber => After is null ? 0
        : long.TryParse(After, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw BadMarker(PageLimits.Records.Place);

    public static string Marker(string lastKey) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Prefix + lastKey));

    private static string Decode(string marker, string parameter) => Key(marker) ?? throw BadMarker(parameter);

    private static string? Key(string marker)
    {
        if (marker.Length <= 1024 && Base64Url.IsValid(marker))
        {
            var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(marker));
            if (text.StartsWith(Prefix, StringComparison.Ordinal)) return text[Prefix.Length..];
        }

        return null;
    }

    private static FaultException BadMarker(string parameter) =>
        FaultException.InvalidParameterValue($"The parameter {parameter} is not one that an earlier page of this operation returned.");
}
