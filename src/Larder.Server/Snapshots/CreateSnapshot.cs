using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Model.Snapshots;
using Larder.Server.Http;
using Larder.Server.Tags;

namespace Larder.Server.Snapshots;

public sealed class CreateSnapshot(
    ControlPlane.CacheClusters.CacheClusters clusters, ControlPlane.ReplicationGroups.ReplicationGroups groups)
    : AwaitedOperation<CreateSnapshotMessage, CreateSnapshotResult>(ElastiCacheOperations.CreateSnapshot, Capability.Snapshots)
{
    protected override async Task CheckAsync(CreateSnapshotMessage input, Caller caller, CancellationToken cancellation)
    {
        SnapshotRules.CheckCreate(input.SnapshotName, input.CacheClusterId, input.ReplicationGroupId, TagShape.Read(input.Tags));
        if (input.CacheClusterId is { } cluster) SnapshotRules.CheckSource(await clusters.GetAsync(caller, cluster, cancellation));
        if (input.ReplicationGroupId is { } group) SnapshotRules.CheckSource(await groups.GetAsync(caller, group, cancellation));
    }
}
