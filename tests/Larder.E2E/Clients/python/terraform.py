"""What Terraform's AWS provider does with the resources of well-known public modules: creates them with a set of arguments,
waits, reads everything back as the provider does, and tells what differs. Ends with an error where boto3 does."""
import json
import sys

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

ENDPOINT = sys.argv[1]
WAITER = {"Delay": 1, "MaxAttempts": 60}
CONFIG = Config(retries={"max_attempts": 0}, region_name="us-east-1")
TAGS = [{"Key": "Environment", "Value": "test"}, {"Key": "Name", "Value": "orders"}, {"Key": "Terraform", "Value": "true"}]

cache = boto3.client("elasticache", endpoint_url=ENDPOINT, config=CONFIG)
ec2 = boto3.client("ec2", endpoint_url=ENDPOINT, config=CONFIG)

# The network that such a module is given, and the groups that it makes itself.
vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
subnets = [
    ec2.create_subnet(VpcId=vpc, CidrBlock=f"10.0.{index}.0/24", AvailabilityZone=f"us-east-1{zone}")["Subnet"]["SubnetId"]
    for index, zone in enumerate("ab")]
security_group = ec2.create_security_group(GroupName="orders-redis", Description="for the module", VpcId=vpc)["GroupId"]
ec2.authorize_security_group_ingress(
    GroupId=security_group,
    IpPermissions=[{"IpProtocol": "tcp", "FromPort": 6379, "ToPort": 6379, "IpRanges": [{"CidrIp": "10.0.0.0/16"}]}])
cache.create_cache_subnet_group(
    CacheSubnetGroupName="orders", CacheSubnetGroupDescription="Elasticache subnet group for orders", SubnetIds=subnets, Tags=TAGS)
for name, family, values in (
        ("orders-redis", "redis7", {"latency-tracking": "yes", "maxmemory-policy": "allkeys-lru"}),
        ("pages-memcached", "memcached1.6", {"idle_timeout": "60"})):
    cache.create_cache_parameter_group(
        CacheParameterGroupName=name, CacheParameterGroupFamily=family, Description="Managed by Terraform", Tags=TAGS)
    cache.modify_cache_parameter_group(
        CacheParameterGroupName=name,
        ParameterNameValues=[{"ParameterName": key, "ParameterValue": value} for key, value in values.items()])

# Arguments as the modules send them; ids are added below.
GROUPS = {
    # A primary with replicas over zones, everything that the module has a variable for.
    "replicas": dict(
        ReplicationGroupDescription="Orders", Engine="redis", EngineVersion="7.0", CacheNodeType="cache.t3.small",
        NumCacheClusters=3, AutomaticFailoverEnabled=True, MultiAZEnabled=True, Port=6379, AutoMinorVersionUpgrade=True,
        CacheParameterGroupName="orders-redis", CacheSubnetGroupName="orders", SecurityGroupIds=[security_group],
        PreferredMaintenanceWindow="Sun:05:00-Sun:09:00", SnapshotWindow="09:30-10:30", SnapshotRetentionLimit=0,
        NetworkType="ipv4", IpDiscovery="ipv4", AtRestEncryptionEnabled=False, TransitEncryptionEnabled=False, Tags=TAGS),
    # One node, zones named, no failover.
    "single": dict(
        ReplicationGroupDescription="Managed by Terraform", Engine="redis", EngineVersion="7.0", CacheNodeType="cache.t3.micro",
        NumCacheClusters=1, AutomaticFailoverEnabled=False, Port=6380, AutoMinorVersionUpgrade=False,
        CacheSubnetGroupName="orders", SecurityGroupIds=[security_group], PreferredCacheClusterAZs=["us-east-1b"],
        PreferredMaintenanceWindow="wed:03:00-wed:04:00", SnapshotWindow="06:30-07:30", Tags=TAGS),
    # Shards as a count of one.
    "one-shard": dict(
        ReplicationGroupDescription="Orders", Engine="redis", CacheNodeType="cache.t3.micro", NumNodeGroups=1, ReplicasPerNodeGroup=1,
        AutomaticFailoverEnabled=True, MultiAZEnabled=True, CacheSubnetGroupName="orders", SecurityGroupIds=[security_group], Tags=TAGS),
}
CLUSTERS = {
    "memcached": dict(
        Engine="memcached", EngineVersion="1.6.18", CacheNodeType="cache.t3.micro", NumCacheNodes=2, AZMode="cross-az",
        CacheParameterGroupName="pages-memcached", CacheSubnetGroupName="orders", SecurityGroupIds=[security_group], Port=11211,
        PreferredMaintenanceWindow="sun:05:00-sun:09:00", NetworkType="ipv4", IpDiscovery="ipv4", Tags=TAGS),
    "redis": dict(
        Engine="redis", CacheNodeType="cache.t3.micro", NumCacheNodes=1, PreferredAvailabilityZone="us-east-1a",
        CacheSubnetGroupName="orders", SecurityGroupIds=[security_group], PreferredMaintenanceWindow="Mon:00:00-Mon:03:00",
        SnapshotWindow="04:00-05:00", Tags=TAGS),
}
# What needs a capability that has not come yet is refused by the name of the argument.
REFUSED = {
    "NumNodeGroups": dict(NumNodeGroups=2, ReplicasPerNodeGroup=1, AutomaticFailoverEnabled=True),
    "AtRestEncryptionEnabled": dict(AtRestEncryptionEnabled=True),
    "TransitEncryptionEnabled": dict(TransitEncryptionEnabled=True),
    "AuthToken": dict(AuthToken="0123456789abcdef"),
    "LogDeliveryConfigurations": dict(LogDeliveryConfigurations=[{
        "LogType": "slow-log", "DestinationType": "cloudwatch-logs", "LogFormat": "json",
        "DestinationDetails": {"CloudWatchLogsDetails": {"LogGroup": "/elasticache/orders"}}}]),
    "SnapshotRetentionLimit": dict(SnapshotRetentionLimit=7),
    "UserGroupIds": dict(UserGroupIds=["shop"]),
    "NotificationTopicArn": dict(NotificationTopicArn="arn:aws:sns:us-east-1:000000000000:caches"),
}


def windows(arguments):
    return {name: value.lower() if name == "PreferredMaintenanceWindow" else value for name, value in arguments.items()}


def tags(arn):
    return sorted(cache.list_tags_for_resource(ResourceName=arn)["TagList"], key=lambda tag: tag["Key"])


def member(cluster_id):
    return cache.describe_cache_clusters(CacheClusterId=cluster_id, ShowCacheNodeInfo=True)["CacheClusters"][0]


def of_cluster(cluster):
    """What both kinds of resource are read back from."""
    return {
        "Engine": cluster["Engine"], "EngineVersion": cluster["EngineVersion"], "CacheNodeType": cluster["CacheNodeType"],
        "CacheParameterGroupName": cluster["CacheParameterGroup"]["CacheParameterGroupName"],
        "CacheSubnetGroupName": cluster["CacheSubnetGroupName"],
        "SecurityGroupIds": [group["SecurityGroupId"] for group in cluster["SecurityGroups"]],
        "PreferredMaintenanceWindow": cluster["PreferredMaintenanceWindow"], "SnapshotWindow": cluster.get("SnapshotWindow"),
        "SnapshotRetentionLimit": cluster["SnapshotRetentionLimit"], "AutoMinorVersionUpgrade": cluster["AutoMinorVersionUpgrade"],
        "NetworkType": cluster["NetworkType"], "IpDiscovery": cluster["IpDiscovery"],
        "AtRestEncryptionEnabled": cluster["AtRestEncryptionEnabled"],
        "TransitEncryptionEnabled": cluster["TransitEncryptionEnabled"], "Port": cluster["CacheNodes"][0]["Endpoint"]["Port"],
        "PreferredAvailabilityZone": cluster["PreferredAvailabilityZone"], "NumCacheNodes": cluster["NumCacheNodes"],
        "AZMode": "cross-az" if cluster["PreferredAvailabilityZone"] == "Multiple" else "single-az", "Tags": tags(cluster["ARN"]),
    }


def read_group(name):
    group = cache.describe_replication_groups(ReplicationGroupId=name)["ReplicationGroups"][0]
    shard = group["NodeGroups"][0]
    members = sorted(shard["NodeGroupMembers"], key=lambda one: one["CacheClusterId"])
    return {
        **of_cluster(member(group["MemberClusters"][0])),
        "ReplicationGroupDescription": group["Description"], "NumCacheClusters": len(group["MemberClusters"]),
        "NumNodeGroups": len(group["NodeGroups"]), "ReplicasPerNodeGroup": len(members) - 1,
        "AutomaticFailoverEnabled": group["AutomaticFailover"] == "enabled", "MultiAZEnabled": group["MultiAZ"] == "enabled",
        "CacheNodeType": group["CacheNodeType"], "SnapshotWindow": group["SnapshotWindow"],
        "AutoMinorVersionUpgrade": group["AutoMinorVersionUpgrade"], "Port": shard["PrimaryEndpoint"]["Port"],
        "AtRestEncryptionEnabled": group["AtRestEncryptionEnabled"], "TransitEncryptionEnabled": group["TransitEncryptionEnabled"],
        "PreferredCacheClusterAZs": [one["PreferredAvailabilityZone"] for one in members], "Tags": tags(group["ARN"]),
    }


def differing(wanted, read):
    return {name: [value, read.get(name)] for name, value in windows(wanted).items() if read.get(name) != value}


seen = {"differs": {}, "refused": {}}
for name, arguments in GROUPS.items():
    cache.create_replication_group(ReplicationGroupId=name, **arguments)
for name, arguments in CLUSTERS.items():
    cache.create_cache_cluster(CacheClusterId=name, **arguments)
for name, arguments in GROUPS.items():
    cache.get_waiter("replication_group_available").wait(ReplicationGroupId=name, WaiterConfig=WAITER)
    seen["differs"][name] = differing(arguments, read_group(name))
for name, arguments in CLUSTERS.items():
    cache.get_waiter("cache_cluster_available").wait(CacheClusterId=name, WaiterConfig=WAITER)
    seen["differs"][name] = differing(arguments, of_cluster(member(name)))

# What an apply after a change of the configuration sends, and reads back.
change = dict(
    ReplicationGroupDescription="Orders and carts", PreferredMaintenanceWindow="Sat:01:00-Sat:02:00", SnapshotWindow="03:00-04:00",
    AutoMinorVersionUpgrade=False, CacheParameterGroupName="default.redis7", CacheNodeType="cache.t3.medium")
cache.modify_replication_group(ReplicationGroupId="replicas", ApplyImmediately=True, **change)
cache.get_waiter("replication_group_available").wait(ReplicationGroupId="replicas", WaiterConfig=WAITER)
seen["differs"]["replicas, changed"] = differing({**GROUPS["replicas"], **change}, read_group("replicas"))
cache.modify_cache_cluster(CacheClusterId="redis", CacheNodeType="cache.t3.small", ApplyImmediately=True)
cache.get_waiter("cache_cluster_available").wait(CacheClusterId="redis", WaiterConfig=WAITER)
seen["differs"]["redis, scaled"] = differing({**CLUSTERS["redis"], "CacheNodeType": "cache.t3.small"}, of_cluster(member("redis")))
cache.modify_cache_cluster(CacheClusterId="memcached", NumCacheNodes=3, AZMode="cross-az", ApplyImmediately=True)
cache.get_waiter("cache_cluster_available").wait(CacheClusterId="memcached", WaiterConfig=WAITER)
seen["differs"]["memcached, grown"] = differing({**CLUSTERS["memcached"], "NumCacheNodes": 3}, of_cluster(member("memcached")))

for name, arguments in REFUSED.items():
    try:
        cache.create_replication_group(
            ReplicationGroupId="refused", ReplicationGroupDescription="Orders", CacheNodeType="cache.t3.micro",
            **{"NumCacheClusters": 2, **arguments} if "NumNodeGroups" not in arguments else arguments)
        seen["refused"][name] = "accepted"
    except ClientError as error:
        seen["refused"][name] = f"{error.response['Error']['Code']}: {error.response['Error']['Message']}"

# A destroy takes the caches first, then what they stood in.
for name in GROUPS:
    cache.delete_replication_group(ReplicationGroupId=name)
for name in CLUSTERS:
    cache.delete_cache_cluster(CacheClusterId=name)
for name in GROUPS:
    cache.get_waiter("replication_group_deleted").wait(ReplicationGroupId=name, WaiterConfig=WAITER)
for name in CLUSTERS:
    cache.get_waiter("cache_cluster_deleted").wait(CacheClusterId=name, WaiterConfig=WAITER)
cache.delete_cache_subnet_group(CacheSubnetGroupName="orders")
for name in "orders-redis", "pages-memcached":
    cache.delete_cache_parameter_group(CacheParameterGroupName=name)
ec2.delete_security_group(GroupId=security_group)
for subnet in subnets:
    ec2.delete_subnet(SubnetId=subnet)
ec2.delete_vpc(VpcId=vpc)
json.dump(seen, sys.stdout)
