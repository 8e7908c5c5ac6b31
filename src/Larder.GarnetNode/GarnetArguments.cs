using System.Globalization;

namespace Larder.GarnetNode;

internal static class GarnetArguments
{
    /// <summary>Smaller logs are refused by Garnet's own page arithmetic.</summary>
    private const long SmallestLog = 16L << 20;

    public static string[] From(GarnetNodeConfiguration configuration)
    {
        // Garnet's default index alone is 128 MB, on a node of any size: an eighth of the node is a power of two it
        // can grow from. Main log and index together are what a node of this size may keep.
        var index = Math.Max(1L << 20, PowerOfTwoAtMost(configuration.MemoryBytes / 8));
        var log = Math.Max(SmallestLog, configuration.MemoryBytes - index);
        return
        [
            "--bind", string.Join(',', configuration.Addresses),
            "--port", configuration.Port.ToString(CultureInfo.InvariantCulture),
            "--unixsocket", configuration.UnixSocket,
            "--unixsocketperm", "700",
            "--memory", log.ToString(CultureInfo.InvariantCulture),
            "--page", Math.Min(4L << 20, PowerOfTwoAtMost(log / 8)).ToString(CultureInfo.InvariantCulture),
            "--index", index.ToString(CultureInfo.InvariantCulture),
            "--auth", "ACL",
            // The native device needs libaio, which many machines lack.
            "--device-type", "RandomAccess",
            .. configuration.Settings
                .OrderBy(setting => setting.Key, StringComparer.Ordinal)
                .SelectMany(setting => new[] { "--" + setting.Key, setting.Value }),
        ];
    }

    private static long PowerOfTwoAtMost(long value) => 1L << (63 - (int)long.LeadingZeroCount(Math.Max(1, value)));
}
