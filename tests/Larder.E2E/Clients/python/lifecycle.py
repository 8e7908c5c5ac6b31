"""The life of caches, through boto3 as it is installed. Tells what it saw as JSON; ends with an error where boto3 does."""
import json
import socket
import subprocess
import sys
import urllib.request

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

ENDPOINT = sys.argv[1]
WAITER = {"Delay": 1, "MaxAttempts": 60}
CONFIG = Config(retries={"max_attempts": 0}, region_name="us-east-1")

cache = boto3.client("elasticache", endpoint_url=ENDPOINT, config=CONFIG)
seen = {"account": boto3.client("sts", endpoint_url=ENDPOINT, config=CONFIG).get_caller_identity()["Account"]}


def refused(call, **parameters):
    try:
        call(**parameters)
    except ClientError as error:
        return error.response["Error"]["Code"]
    return None


def redis(endpoint, *command):
    return subprocess.run(
        ["redis-cli", "-h", endpoint["Address"], "-p", str(endpoint["Port"]), *command],
        capture_output=True, text=True, check=True).stdout.strip()


def memcached(endpoint, text):
    with socket.create_connection((endpoint["Address"], endpoint["Port"]), timeout=10) as connection:
        connection.sendall(text.encode())
        return connection.makefile().readline().strip()


# A replication group of Redis.
created = cache.create_replication_group(
    ReplicationGroupId="orders", ReplicationGroupDescription="made by boto3", Engine="redis",
    CacheNodeType="cache.t3.micro", NumCacheClusters=1, Tags=[{"Key": "team", "Value": "shop"}])["ReplicationGroup"]
seen["created"] = created["Status"]
seen["exists"] = refused(
    cache.create_replication_group, ReplicationGroupId="orders", ReplicationGroupDescription="again",
    CacheNodeType="cache.t3.micro")
cache.get_waiter("replication_group_available").wait(ReplicationGroupId="orders", WaiterConfig=WAITER)
group = cache.describe_replication_groups(ReplicationGroupId="orders")["ReplicationGroups"][0]
primary = group["NodeGroups"][0]["PrimaryEndpoint"]
seen["redis"] = [redis(primary, "SET", "a", "b"), redis(primary, "GET", "a")]

# Clusters of Redis and Memcached.
cache.create_cache_cluster(CacheClusterId="carts", Engine="redis", CacheNodeType="cache.t3.micro", NumCacheNodes=1)
cache.create_cache_cluster(CacheClusterId="sessions", Engine="memcached", CacheNodeType="cache.t3.micro", NumCacheNodes=2)
for name in "carts", "sessions":
    cache.get_waiter("cache_cluster_available").wait(CacheClusterId=name, WaiterConfig=WAITER)
sessions = cache.describe_cache_clusters(CacheClusterId="sessions", ShowCacheNodeInfo=True)["CacheClusters"][0]
nodes = [node["Endpoint"] for node in sessions["CacheNodes"]]
seen["memcached"] = [memcached(node, "set a 0 0 1\r\nb\r\n") for node in nodes]
carts = cache.describe_cache_clusters(CacheClusterId="carts", ShowCacheNodeInfo=True)["CacheClusters"][0]
seen["carts"] = redis(carts["CacheNodes"][0]["Endpoint"], "PING")

# Tags.
cache.add_tags_to_resource(ResourceName=group["ARN"], Tags=[{"Key": "stage", "Value": "test"}])
cache.remove_tags_from_resource(ResourceName=group["ARN"], TagKeys=["team"])
seen["tags"] = {tag["Key"]: tag["Value"] for tag in cache.list_tags_for_resource(ResourceName=group["ARN"])["TagList"]}

# Pages and events, by boto3's own paginators.
for number in range(21):
    cache.create_replication_group(
        ReplicationGroupId=f"page-{number}", ReplicationGroupDescription="a page", CacheNodeType="cache.t3.micro")
pages = list(cache.get_paginator("describe_replication_groups").paginate(PaginationConfig={"PageSize": 20}))
seen["pages"] = [len(page["ReplicationGroups"]) for page in pages]
seen["clusters"] = len([
    cluster for page in cache.get_paginator("describe_cache_clusters").paginate(PaginationConfig={"PageSize": 20})
    for cluster in page["CacheClusters"]])
seen["events"] = [
    event["Message"] for page in cache.get_paginator("describe_events").paginate(
        SourceType="replication-group", SourceIdentifier="orders") for event in page["Events"]]
seen["engines"] = sorted({
    version["Engine"] for page in cache.get_paginator("describe_cache_engine_versions").paginate()
    for version in page["CacheEngineVersions"]})

# A link that carries its own signature.
link = cache.generate_presigned_url(
    "describe_replication_groups", Params={"ReplicationGroupId": "orders"}, ExpiresIn=60, HttpMethod="GET")
with urllib.request.urlopen(link, timeout=10) as answer:
    seen["presigned"] = "<ReplicationGroupId>orders</ReplicationGroupId>" in answer.read().decode()

# The end.
for number in range(21):
    cache.get_waiter("replication_group_available").wait(ReplicationGroupId=f"page-{number}", WaiterConfig=WAITER)
for name in ["orders", *(f"page-{number}" for number in range(21))]:
    cache.delete_replication_group(ReplicationGroupId=name)
for name in "carts", "sessions":
    cache.delete_cache_cluster(CacheClusterId=name)
cache.get_waiter("replication_group_deleted").wait(ReplicationGroupId="orders", WaiterConfig=WAITER)
for name in "carts", "sessions":
    cache.get_waiter("cache_cluster_deleted").wait(CacheClusterId=name, WaiterConfig=WAITER)
for number in range(21):
    cache.get_waiter("replication_group_deleted").wait(ReplicationGroupId=f"page-{number}", WaiterConfig=WAITER)
seen["gone"] = refused(cache.describe_replication_groups, ReplicationGroupId="orders")
json.dump(seen, sys.stdout)
