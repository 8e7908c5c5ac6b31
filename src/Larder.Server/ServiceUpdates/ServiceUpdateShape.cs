using Larder.Contract.ElastiCache;
using Update = Larder.Model.ServiceUpdates.ServiceUpdate;

namespace Larder.Server.ServiceUpdates;

/// <summary>What is not known here is left out: when the engine's makers released it, how urgent it is, by when to apply it.</summary>
internal static class ServiceUpdateShape
{
    public static ServiceUpdate Of(Update update) => new()
    {
        ServiceUpdateName = update.Name,
        ServiceUpdateDescription = update.Description,
        ServiceUpdateStatus = Update.Available,
        ServiceUpdateType = ServiceUpdateType.SecurityUpdate,
        Engine = update.Engine.Name,
        EngineVersion = update.Engine.FullVersion,
        AutoUpdateAfterRecommendedApplyByDate = false,
    };
}
