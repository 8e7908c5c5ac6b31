// The life of caches, through the AWS SDK for JavaScript as npm has it. Tells what it saw as JSON.
import { execFileSync } from "node:child_process";
import { connect } from "node:net";
import { once } from "node:events";
import {
  AddTagsToResourceCommand, CreateCacheClusterCommand, CreateReplicationGroupCommand, DeleteCacheClusterCommand,
  DeleteReplicationGroupCommand, DescribeCacheClustersCommand, DescribeReplicationGroupsCommand, ElastiCacheClient,
  ListTagsForResourceCommand, RemoveTagsFromResourceCommand, paginateDescribeEvents, paginateDescribeReplicationGroups,
  waitUntilCacheClusterAvailable, waitUntilCacheClusterDeleted, waitUntilReplicationGroupAvailable,
  waitUntilReplicationGroupDeleted,
} from "@aws-sdk/client-elasticache";
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";

const settings = { endpoint: process.argv[2], region: "us-east-1", maxAttempts: 1 };
const client = new ElastiCacheClient(settings);
const waiter = { client, maxWaitTime: 60, minDelay: 1, maxDelay: 1 };
const seen = { account: (await new STSClient(settings).send(new GetCallerIdentityCommand({}))).Account };

const refused = async (command) => {
  try {
    await client.send(command);
    return null;
  } catch (error) {
    return error.name;
  }
};

const redis = ({ Address, Port }, ...command) =>
  execFileSync("redis-cli", ["-h", Address, "-p", String(Port), ...command], { encoding: "utf8" }).trim();

const memcached = async ({ Address, Port }, text) => {
  const connection = connect(Port, Address);
  connection.write(text);
  const [answer] = await once(connection, "data");
  connection.destroy();
  return answer.toString().trim();
};

// A replication group of Redis.
const node = { CacheNodeType: "cache.t3.micro" };
const group = { ReplicationGroupId: "orders" };
const create = new CreateReplicationGroupCommand({
  ...group, ReplicationGroupDescription: "made by node", Engine: "redis", ...node,
  NumCacheClusters: 1, Tags: [{ Key: "team", Value: "shop" }],
});
seen.created = (await client.send(create)).ReplicationGroup.Status;
seen.exists = await refused(new CreateReplicationGroupCommand({ ...group, ...node, ReplicationGroupDescription: "again" }));
await waitUntilReplicationGroupAvailable(waiter, group);
const [orders] = (await client.send(new DescribeReplicationGroupsCommand(group))).ReplicationGroups;
const primary = orders.NodeGroups[0].PrimaryEndpoint;
seen.redis = [redis(primary, "SET", "a", "b"), redis(primary, "GET", "a")];

// Clusters of Redis and Memcached.
await client.send(new CreateCacheClusterCommand({ ...node, CacheClusterId: "carts", Engine: "redis", NumCacheNodes: 1 }));
await client.send(new CreateCacheClusterCommand({ ...node, CacheClusterId: "sessions", Engine: "memcached", NumCacheNodes: 2 }));
for (const CacheClusterId of ["carts", "sessions"]) await waitUntilCacheClusterAvailable(waiter, { CacheClusterId });
const endpoints = async (CacheClusterId) =>
  (await client.send(new DescribeCacheClustersCommand({ CacheClusterId, ShowCacheNodeInfo: true })))
    .CacheClusters[0].CacheNodes.map((one) => one.Endpoint);
seen.memcached = await Promise.all((await endpoints("sessions")).map((one) => memcached(one, "set a 0 0 1\r\nb\r\n")));
seen.carts = redis((await endpoints("carts"))[0], "PING");

// Tags.
const ResourceName = orders.ARN;
await client.send(new AddTagsToResourceCommand({ ResourceName, Tags: [{ Key: "stage", Value: "test" }] }));
await client.send(new RemoveTagsFromResourceCommand({ ResourceName, TagKeys: ["team"] }));
const { TagList } = await client.send(new ListTagsForResourceCommand({ ResourceName }));
seen.tags = Object.fromEntries(TagList.map((tag) => [tag.Key, tag.Value]));

// Pages and events, by the SDK's own paginators.
const more = Array.from({ length: 21 }, (_, number) => `page-${number}`);
for (const id of more) {
  await client.send(new CreateReplicationGroupCommand({ ...node, ReplicationGroupId: id, ReplicationGroupDescription: "a page" }));
}
seen.pages = [];
for await (const page of paginateDescribeReplicationGroups({ client, pageSize: 20 }, {})) seen.pages.push(page.ReplicationGroups.length);
seen.events = [];
for await (const page of paginateDescribeEvents({ client }, { SourceType: "replication-group", SourceIdentifier: "orders" })) {
  seen.events.push(...page.Events.map((event) => event.Message));
}

// The end.
for (const ReplicationGroupId of more) await waitUntilReplicationGroupAvailable(waiter, { ReplicationGroupId });
for (const ReplicationGroupId of ["orders", ...more]) await client.send(new DeleteReplicationGroupCommand({ ReplicationGroupId }));
for (const CacheClusterId of ["carts", "sessions"]) await client.send(new DeleteCacheClusterCommand({ CacheClusterId }));
for (const ReplicationGroupId of ["orders", ...more]) await waitUntilReplicationGroupDeleted(waiter, { ReplicationGroupId });
for (const CacheClusterId of ["carts", "sessions"]) await waitUntilCacheClusterDeleted(waiter, { CacheClusterId });
seen.gone = await refused(new DescribeReplicationGroupsCommand(group));
console.log(JSON.stringify(seen));
