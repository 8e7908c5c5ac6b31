// Keys, through the AWS SDK for JavaScript as npm has it. Tells what it saw as JSON.
import {
  CreateAliasCommand, CreateKeyCommand, DescribeKeyCommand, DisableKeyCommand, KMSClient, ScheduleKeyDeletionCommand,
  paginateListKeys,
} from "@aws-sdk/client-kms";

const client = new KMSClient({ endpoint: process.argv[2], region: "us-east-1", maxAttempts: 1 });
const seen = [];
const { KeyMetadata: key } = await client.send(new CreateKeyCommand({ Description: "made by node" }));
seen.push(key.KeyState);
await client.send(new CreateAliasCommand({ AliasName: "alias/orders", TargetKeyId: key.KeyId }));
await client.send(new DisableKeyCommand({ KeyId: key.KeyId }));
const described = await client.send(new DescribeKeyCommand({ KeyId: "alias/orders" }));
seen.push(described.KeyMetadata.KeyState);
seen.push((await client.send(new ScheduleKeyDeletionCommand({ KeyId: key.Arn, PendingWindowInDays: 7 }))).KeyState);
try {
  await client.send(new DescribeKeyCommand({ KeyId: "alias/nobody" }));
} catch (error) {
  seen.push(error.name);
}
await client.send(new CreateKeyCommand({}));
let pages = 0;
for await (const page of paginateListKeys({ client, pageSize: 1 }, {})) pages += page.Keys.length;
seen.push(pages);
console.log(JSON.stringify(seen));
