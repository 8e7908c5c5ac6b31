namespace Larder.Console.Caches;

/// <param name="Problem">Why it does not run, where it does not.</param>
public sealed record NodeRow(string Id, string Zone, string Status, string Endpoint, string? Problem);
