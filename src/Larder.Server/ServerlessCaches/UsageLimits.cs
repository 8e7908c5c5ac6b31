using Larder.Contract.ElastiCache;
using Larder.Model.ServerlessCaches;

namespace Larder.Server.ServerlessCaches;

internal static class UsageLimits
{
    public static Bounds? Storage(CacheUsageLimits? limits) =>
        limits?.DataStorage is { } storage ? new(storage.Minimum, storage.Maximum) : null;

    public static Bounds? Ecpu(CacheUsageLimits? limits) =>
        limits?.ECPUPerSecond is { } ecpu ? new(ecpu.Minimum, ecpu.Maximum) : null;
}
