using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Model.CacheClusters;
using Larder.Model.Engines;
using Larder.Server.Http;

namespace Larder.Server.CacheClusters;

public sealed class ModifyCacheCluster(ControlPlane.CacheClusters.CacheClusters clusters)
    : OperationHandler<ModifyCacheClusterMessage, ModifyCacheClusterResult>(ElastiCacheOperations.ModifyCacheCluster)
{
    public override IReadOnlyCollection<string> Parameters { get; } =
    [
        nameof(ModifyCacheClusterMessage.CacheClusterId),
        nameof(ModifyCacheClusterMessage.NumCacheNodes),
        nameof(ModifyCacheClusterMessage.CacheNodeIdsToRemove),
        nameof(ModifyCacheClusterMessage.NewAvailabilityZones),
        nameof(ModifyCacheClusterMessage.AZMode),
        nameof(ModifyCacheClusterMessage.CacheParameterGroupName),
        nameof(ModifyCacheClusterMessage.CacheNodeType),
        nameof(ModifyCacheClusterMessage.Engine),
        nameof(ModifyCacheClusterMessage.EngineVersion),
        nameof(ModifyCacheClusterMessage.SecurityGroupIds),
        nameof(ModifyCacheClusterMessage.PreferredMaintenanceWindow),
        nameof(ModifyCacheClusterMessage.SnapshotWindow),
        nameof(ModifyCacheClusterMessage.AutoMinorVersionUpgrade),
        nameof(ModifyCacheClusterMessage.ApplyImmediately),
        .. FixedParameters.OfModification,
    ];

    protected override async Task<ModifyCacheClusterResult> HandleAsync(
        ModifyCacheClusterMessage input, Caller caller, CancellationToken cancellation)
    {
        var changed = await clusters.ModifyAsync(caller, input.CacheClusterId, RequestOf(input), cancellation);
        return new() { CacheCluster = CacheClusterShape.Of(changed, withNodes: false) };
    }

    /// <exception cref="Model.Faults.FaultException">A parameter has a value that is not served.</exception>
    internal static ClusterModification RequestOf(ModifyCacheClusterMessage input)
    {
        FixedParameters.Check(input.CacheSecurityGroupNames, input.IpDiscovery, null, input.SnapshotRetentionLimit, null);
        return new()
        {
            Spec = new()
            {
                SecurityGroups = input.SecurityGroupIds,
                MaintenanceWindow = input.PreferredMaintenanceWindow,
                SnapshotWindow = input.SnapshotWindow,
                AutoMinorVersionUpgrade = input.AutoMinorVersionUpgrade,
            },
            Change = new()
            {
                ParameterGroup = input.CacheParameterGroupName,
                NumCacheNodes = input.NumCacheNodes,
                NodeIdsToRemove = input.CacheNodeIdsToRemove,
                NewZones = input.NewAvailabilityZones,
                AzMode = input.AZMode,
                Engine = EngineChange.Of(input.Engine, input.EngineVersion),
            },
            NodeTypeName = input.CacheNodeType,
            ApplyImmediately = input.ApplyImmediately ?? false,
        };
    }
}
