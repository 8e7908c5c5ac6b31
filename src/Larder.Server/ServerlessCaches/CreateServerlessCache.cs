using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Model.ServerlessCaches;
using Larder.Server.Http;
using Larder.Server.Tags;

namespace Larder.Server.ServerlessCaches;

public sealed class CreateServerlessCache()
    : AwaitedOperation<CreateServerlessCacheRequest, CreateServerlessCacheResponse>(
        ElastiCacheOperations.CreateServerlessCache, Capability.ServerlessCaches)
{
    protected override Task CheckAsync(CreateServerlessCacheRequest input, Caller caller, CancellationToken cancellation)
    {
        ServerlessCacheRules.CheckCreate(new ServerlessCacheRequest
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
            SnapshotArns = input.SnapshotArnsToRestore,
            SubnetIds = input.SubnetIds,
            Tags = TagShape.Read(input.Tags),
        });
        return Task.CompletedTask;
    }
}
