using System.Reflection;
using Garnet;

namespace Larder.GarnetNode;

internal static class GarnetVersion
{
    public static string Line =>
        $"Garnet node v={Package} redis={ClaimedRedisVersion}";

    private static string Package => typeof(GarnetServer).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    /// <summary>Garnet keeps what its INFO claims in a constant that is not public; no server has to be started to read it.</summary>
    private static string ClaimedRedisVersion =>
        typeof(GarnetServer).GetField("RedisProtocolVersion", BindingFlags.NonPublic | BindingFlags.Static)
            ?.GetRawConstantValue() as string ?? "unknown";
}
