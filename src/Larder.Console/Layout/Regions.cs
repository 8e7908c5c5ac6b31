namespace Larder.Console.Layout;

/// <summary>The regions offered for choice. Any name is a region here: a region is a namespace, not a place.</summary>
internal static class Regions
{
    private static readonly string[] _known =
    [
        "us-east-1", "us-east-2", "us-west-1", "us-west-2", "ap-northeast-1", "ap-northeast-2", "ap-northeast-3",
        "ap-south-1", "ap-southeast-1", "ap-southeast-2", "ca-central-1", "eu-central-1", "eu-north-1", "eu-west-1",
        "eu-west-2", "eu-west-3", "sa-east-1",
    ];

    /// <summary>The installation's own and the chosen one first, so that one that only this installation knows is found again.</summary>
    public static IEnumerable<string> Offered(string installation, string chosen) =>
        new[] { installation, chosen }.Concat(_known).Distinct(StringComparer.Ordinal);
}
