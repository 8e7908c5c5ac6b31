namespace Larder.Relay.Routes;

/// <summary>What counts when the next client is given to somebody.</summary>
/// <param name="Open">Connections it has, those that are just being made among them.</param>
/// <param name="Silent">It let a connection time out a moment ago.</param>
/// <param name="Tried">It has refused this very client.</param>
internal readonly record struct BackendLoad(int Open, bool Silent = false, bool Tried = false);

internal static class BackendChoice
{
    /// <summary>The one with the fewest connections, so that one that came back catches up; among equals the next in
    /// turn after <paramref name="last"/>. Those that are silent come after all others. -1 when nobody is left.</summary>
    public static int Next(ReadOnlySpan<BackendLoad> backends, int last)
    {
        var best = -1;
        for (var step = 1; step <= backends.Length; step++)
        {
            var index = (last + step) % backends.Length;
            if (!backends[index].Tried && (best < 0 || IsBetter(backends[index], backends[best]))) best = index;
        }
        return best;
    }

    private static bool IsBetter(BackendLoad one, BackendLoad other) =>
        one.Silent == other.Silent ? one.Open < other.Open : other.Silent;
}
