using Larder.Contract.ElastiCache;
using Larder.Model.Faults;
using Larder.Model.ServerlessCaches;
using Larder.Server.Http;
using Larder.Server.Tags;

namespace Larder.Server.ServerlessCaches;

public sealed class CreateServerlessCacheSnapshot()
    : AbsentResourceOperation<CreateServerlessCacheSnapshotRequest, CreateServerlessCacheSnapshotResponse>(
        ElastiCacheOperations.CreateServerlessCacheSnapshot)
{
    protected override FaultException Refusal(CreateServerlessCacheSnapshotRequest input) =>
        ServerlessSnapshotRules.RefuseCreate(
            input.ServerlessCacheSnapshotName, input.ServerlessCacheName, TagShape.Read(input.Tags));
}
