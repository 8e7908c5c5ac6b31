namespace Larder.Console.Equivalents;

/// <summary>How the AWS provider of Terraform (hashicorp/aws, 5 and 6) names a resource and its arguments. A member that no argument
/// says is in none of these.</summary>
/// <param name="NameMember">The member of whose value its label is made.</param>
internal sealed record TerraformResource(string Type, string NameMember, IReadOnlyDictionary<string, string> Arguments)
{
    private static readonly Dictionary<string, string> _ofCaches = new()
    {
        ["Engine"] = "engine",
        ["EngineVersion"] = "engine_version",
        ["CacheNodeType"] = "node_type",
        ["Port"] = "port",
        ["CacheParameterGroupName"] = "parameter_group_name",
        ["CacheSubnetGroupName"] = "subnet_group_name",
        ["SecurityGroupIds"] = "security_group_ids",
        ["PreferredMaintenanceWindow"] = "maintenance_window",
        ["SnapshotWindow"] = "snapshot_window",
        ["AutoMinorVersionUpgrade"] = "auto_minor_version_upgrade",
        ["Tags"] = "tags",
    };

    private static readonly Dictionary<string, TerraformResource> _byOperation = new()
    {
        ["CreateReplicationGroup"] = new("aws_elasticache_replication_group", "ReplicationGroupId", new Dictionary<string, string>(_ofCaches)
        {
            ["ReplicationGroupId"] = "replication_group_id",
            ["ReplicationGroupDescription"] = "description",
            ["GlobalReplicationGroupId"] = "global_replication_group_id",
            ["NumCacheClusters"] = "num_cache_clusters",
            ["NumNodeGroups"] = "num_node_groups",
            ["ReplicasPerNodeGroup"] = "replicas_per_node_group",
            ["AutomaticFailoverEnabled"] = "automatic_failover_enabled",
            ["MultiAZEnabled"] = "multi_az_enabled",
            ["PreferredCacheClusterAZs"] = "preferred_cache_cluster_azs",
            ["UserGroupIds"] = "user_group_ids",
        }),
        ["CreateCacheCluster"] = new("aws_elasticache_cluster", "CacheClusterId", new Dictionary<string, string>(_ofCaches)
        {
            ["CacheClusterId"] = "cluster_id",
            ["ReplicationGroupId"] = "replication_group_id",
            ["NumCacheNodes"] = "num_cache_nodes",
            ["AZMode"] = "az_mode",
            ["PreferredAvailabilityZone"] = "availability_zone",
            ["PreferredAvailabilityZones"] = "preferred_availability_zones",
        }),
        ["CreateCacheSubnetGroup"] = new("aws_elasticache_subnet_group", "CacheSubnetGroupName", new Dictionary<string, string>
        {
            ["CacheSubnetGroupName"] = "name",
            ["CacheSubnetGroupDescription"] = "description",
            ["SubnetIds"] = "subnet_ids",
            ["Tags"] = "tags",
        }),
        ["CreateSecurityGroup"] = new("aws_security_group", "GroupName", new Dictionary<string, string>
        {
            ["GroupName"] = "name",
            ["Description"] = "description",
            ["VpcId"] = "vpc_id",
            ["TagSpecifications"] = "tags",
        }),
    };

    public static TerraformResource Of(string operation) => _byOperation[operation];

    /// <summary>An address at which other resources refer to what a call makes, e.g. aws_security_group.shop.id.</summary>
    public static string Reference(ApiValue.Answer answer) =>
        $"{Of(answer.Of.Operation).Address(answer.Of)}.{(answer.Member == "GroupId" ? "id" : "name")}";

    public string Label(ApiCall call) => HclText.Label(call.TextOf(NameMember) ?? "");

    private string Address(ApiCall call) => $"{Type}.{Label(call)}";
}
