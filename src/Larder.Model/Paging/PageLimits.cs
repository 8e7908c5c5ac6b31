namespace Larder.Model.Paging;

/// <summary>How an operation calls the size and the place of a page, and how many a page may hold
/// (contract/facts/validation-limits.json, MaxRecords).</summary>
public sealed record PageLimits(string Size, string Place, int Least, int Most, int Default)
{
    public static readonly PageLimits Records = new("MaxRecords", "Marker", 20, 100, 100);
    public static readonly PageLimits Snapshots = Records with { Most = 50, Default = 50 };
    public static readonly PageLimits Serverless = new("MaxResults", "NextToken", 1, 100, 50);
}
