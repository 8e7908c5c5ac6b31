using Larder.Model.Engines;
using Larder.Model.Maintenance;
using Larder.Model.Nodes;

namespace Larder.Model.ServiceUpdates;

/// <summary>AutoMinorVersionUpgrade: which update a cache gets in its maintenance window without anybody asking for it.</summary>
public static class DueUpdate
{
    /// <summary>The newest that keeps the contents. One that its owner stopped is his to apply.</summary>
    public static ServiceUpdate? Of(UpdatableCache cache, CacheWindows windows, bool wanted, EngineCatalog installed, DateTimeOffset now)
    {
        if (!wanted || cache.Engine.Program is EngineKind.Memcached or EngineKind.Garnet || !windows.Weekly.Contains(now)) return null;
        return ServiceUpdate.Of(installed, [cache])
            .Where(update => update.AppliesTo(cache.Engine) && cache.StatusOf(update) is UpdateStatus.NotApplied or UpdateStatus.Complete)
            .MaxBy(update => EngineVersions.Parse(update.Engine.ProgramVersion));
    }
}
