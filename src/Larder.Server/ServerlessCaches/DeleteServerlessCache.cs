using Larder.Contract.ElastiCache;
using Larder.Model.Faults;
using Larder.Model.ServerlessCaches;
using Larder.Server.Http;

namespace Larder.Server.ServerlessCaches;

public sealed class DeleteServerlessCache()
    : AbsentResourceOperation<DeleteServerlessCacheRequest, DeleteServerlessCacheResponse>(
        ElastiCacheOperations.DeleteServerlessCache)
{
    protected override FaultException Refusal(DeleteServerlessCacheRequest input) =>
        ServerlessSnapshotRules.RefuseDeleteCache(input.ServerlessCacheName, input.FinalSnapshotName);
}
