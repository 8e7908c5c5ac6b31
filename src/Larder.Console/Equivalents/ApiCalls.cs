using Larder.Model.CacheClusters;
using Larder.Model.ReplicationGroups;

namespace Larder.Console.Equivalents;

/// <summary>The calls that make what a request of a façade makes, in their order. A security group that is made first is one of
/// the cache's, beside those that the request names; a subnet group is the one whose name the request has.</summary>
public static class ApiCalls
{
    public static IReadOnlyList<ApiCall> Of(ReplicationGroupRequest request, MadeFirst? first = null)
    {
        var made = GroupCalls.Of(first);
        return [.. made.Calls, new(ApiCall.ElastiCache, "CreateReplicationGroup",
        [
            .. new ApiMembers
            {
                { "ReplicationGroupId", request.Id },
                { "ReplicationGroupDescription", request.Description },
                { "GlobalReplicationGroupId", request.GlobalGroup },
                { "PrimaryClusterId", request.PrimaryClusterId },
            },
            .. What(request),
            .. new ApiMembers
            {
                { "NumCacheClusters", request.NumCacheClusters },
                { "NumNodeGroups", request.NumNodeGroups },
                { "ReplicasPerNodeGroup", request.ReplicasPerNodeGroup },
                // False is what is meant where nothing is said.
                { "AutomaticFailoverEnabled", request.AutomaticFailover ? true : null },
                { "MultiAZEnabled", request.MultiAz ? true : null },
                { "PreferredCacheClusterAZs", request.PreferredZones },
            },
            .. Where(request, made),
            .. new ApiMembers { { "UserGroupIds", request.UserGroups } },
            .. How(request),
        ])];
    }

    public static IReadOnlyList<ApiCall> Of(CacheClusterRequest request, MadeFirst? first = null)
    {
        var made = GroupCalls.Of(first);
        return [.. made.Calls, new(ApiCall.ElastiCache, "CreateCacheCluster",
        [
            .. new ApiMembers { { "CacheClusterId", request.Id }, { "ReplicationGroupId", request.ReplicationGroupId } },
            .. What(request),
            .. new ApiMembers
            {
                { "NumCacheNodes", request.NumCacheNodes },
                { "AZMode", request.AzMode },
                { "PreferredAvailabilityZone", request.PreferredZone },
                { "PreferredAvailabilityZones", request.PreferredZones },
            },
            .. Where(request, made),
            .. How(request),
        ])];
    }

    private static ApiMembers What(CacheRequest request) => new()
    {
        { "Engine", request.Engine },
        { "EngineVersion", request.EngineVersion },
        { "CacheNodeType", request.NodeType },
        { "Port", request.Port },
        { "CacheParameterGroupName", request.ParameterGroup },
    };

    private static ApiMembers Where(CacheRequest request, GroupCalls made) => new()
    {
        { "CacheSubnetGroupName", made.SubnetGroup(request.SubnetGroup) },
        { "SecurityGroupIds", made.SecurityGroups(request.SecurityGroups ?? []) },
    };

    private static ApiMembers How(CacheRequest request) => new()
    {
        { "PreferredMaintenanceWindow", request.MaintenanceWindow },
        { "SnapshotWindow", request.SnapshotWindow },
        { "AutoMinorVersionUpgrade", request.AutoMinorVersionUpgrade },
        { "Tags", request.Tags },
    };
}
