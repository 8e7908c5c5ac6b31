namespace Larder.Server.Credentials;

/// <summary>Not a record: a record would print its secret.</summary>
public sealed class AccessKeyEntry
{
    public required string Id { get; init; }
    public required string Secret { get; init; }
    public required string Account { get; init; }

    public override string ToString() => Id;
}
