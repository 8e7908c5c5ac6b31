using Larder.Contract.ElastiCache;
using Larder.Model.ServiceUpdates;

namespace Larder.Server.ServiceUpdates;

internal static class UpdateResultShape
{
    public static UpdateActionResultsMessage Of(string updateName, IReadOnlyList<UnprocessedUpdate> unprocessed) => new()
    {
        ProcessedUpdateActions = [],
        UnprocessedUpdateActions =
        [
            .. unprocessed.Select(one => new UnprocessedUpdateAction
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
