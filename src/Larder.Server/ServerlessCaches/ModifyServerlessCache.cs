using Larder.Contract.ElastiCache;
using Larder.Model.Faults;
using Larder.Model.ServerlessCaches;
using Larder.Server.Http;

namespace Larder.Server.ServerlessCaches;

public sealed class ModifyServerlessCache()
    : AbsentResourceOperation<ModifyServerlessCacheRequest, ModifyServerlessCacheResponse>(
        ElastiCacheOperations.ModifyServerlessCache)
{
    protected override FaultException Refusal(ModifyServerlessCacheRequest input) =>
        ServerlessCacheRules.RefuseModify(new ServerlessCacheRequest
        {
            Name = input.ServerlessCacheName,
            Engine = input.Engine,
            MajorEngineVersion = input.MajorEngineVersion,
            Description = input.Description,
            DataStorage = UsageLimits.Storage(input.CacheUsageLimits),
            EcpuPerSecond = UsageLimits.Ecpu(input.CacheUsageLimits),
            DailySnapshotTime = input.DailySnapshotTime,
            SnapshotRetentionLimit = input.SnapshotRetentionLimit,
            SecurityGroupIds = input.SecurityGroupIds,
            UserGroupId = input.UserGroupId,
            RemoveUserGroup = input.RemoveUserGroup ?? false,
        });
}
