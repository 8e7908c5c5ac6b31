using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Larder.Model.Faults;

namespace Larder.Model.Paging;

/// <summary>MaxRecords 20..100, and the key after which the page starts. Keyset paging: a page costs the same however
/// many resources lie before it, and a resource created meanwhile shifts nothing.</summary>
public sealed record PageRequest(int Limit, string? After)
{
    public const int Default = 100;
    private const int MostByToken = 1000;
    private const string Prefix = "v1:";

    public static PageRequest From(int? maxRecords, string? marker)
    {
        var limit = maxRecords ?? Default;
        if (limit is < 20 or > 100)
            throw FaultException.InvalidParameterValue($"The parameter MaxRecords must be between 20 and 100; {limit} was given.");
        return new PageRequest(limit, string.IsNullOrEmpty(marker) ? null : Decode(marker));
    }

    /// <summary>EC2's words for the same; what MaxResults may be is in its contract.</summary>
    public static PageRequest FromToken(int? maxResults, string? nextToken)
    {
        var after = string.IsNullOrEmpty(nextToken) ? null : Key(nextToken) ?? throw FaultException.InvalidPaginationToken();
        return new PageRequest(maxResults ?? MostByToken, after);
    }

    /// <summary>The key of a list that is in the order of numbers; 0 where the first page is asked for.</summary>
    public long AfterNumber => After is null ? 0
        : long.TryParse(After, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw BadMarker();

    public static string Marker(string lastKey) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Prefix + lastKey));

    private static string Decode(string marker) => Key(marker) ?? throw BadMarker();

    private static string? Key(string marker)
    {
        if (marker.Length <= 1024 && Base64Url.IsValid(marker))
        {
            var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(marker));
            if (text.StartsWith(Prefix, StringComparison.Ordinal)) return text[Prefix.Length..];
        }

        return null;
    }

    private static FaultException BadMarker() =>
        FaultException.InvalidParameterValue("The parameter Marker is not one that an earlier page of this operation returned.");
}
