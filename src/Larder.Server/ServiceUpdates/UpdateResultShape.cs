using Larder.Contract.ElastiCache;
using Larder.Model.ServiceUpdates;

namespace Larder.Server.ServiceUpdates;

internal static class UpdateResultShape
{
    public static UpdateActionResultsMessage Of(string updateName, UpdateBatchResult result) => new()
    {
        ProcessedUpdateActions =
        [
            .. result.Processed.Select(action => new ProcessedUpdateAction
            {
                ReplicationGroupId = action.Cache.ReplicationGroupId,
                CacheClusterId = action.Cache.CacheClusterId,
                ServiceUpdateName = action.Update.Name,
                UpdateActionStatus = action.Status,
            }),
        ],
        UnprocessedUpdateActions =
        [
            .. result.Unprocessed.Select(one => new UnprocessedUpdateAction
            {
                ReplicationGroupId = one.ReplicationGroupId,
                CacheClusterId = one.CacheClusterId,
                ServiceUpdateName = updateName,
                ErrorType = one.Fault.Code,
                ErrorMessage = one.Fault.Message,
            }),
        ],
    };
}
