namespace Larder.Console.Caches;

/// <param name="Problem">Why it does not run, where it does not.</param>
public sealed record NodeRow(string Id, string Zone, string Status, string Endpoint, string? Problem)
{
    /// <summary>A key of the resources, Primary or Replica; null where nodes are alike.</summary>
    public string? Role { get; init; }

    /// <summary>Null where there is nothing to replicate, or the status says all.</summary>
    public NodeSync? Sync { get; init; }
}
