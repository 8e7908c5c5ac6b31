namespace Larder.Relay.Routes;

/// <summary>What has to go and what has to come, for what is there to be what is wanted. The rest is not touched.</summary>
internal sealed record Difference<T>(IReadOnlyList<T> Gone, IReadOnlyList<T> New)
{
    public static Difference<T> Between(IEnumerable<T> there, IEnumerable<T> wanted) =>
        new([.. there.Except(wanted)], [.. wanted.Except(there)]);
}
