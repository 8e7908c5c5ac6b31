namespace Larder.Server.Http;

/// <summary>What is still to come, as docs/api.md calls it.</summary>
internal static class Capability
{
    public const string Encryption = "encryption at rest";
    public const string GlobalReplicationGroups = "global replication groups";
    public const string Migration = "migrations of data from elsewhere";
    public const string ServerlessCaches = "serverless caches";
    public const string Shards = "groups of several shards (cluster mode enabled)";
    public const string Snapshots = "snapshots";
    public const string Users = "users and user groups";
}
