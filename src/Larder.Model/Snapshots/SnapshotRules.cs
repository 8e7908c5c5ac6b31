using Larder.Model.CacheClusters;
using Larder.Model.Faults;
using Larder.Model.Naming;
using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;
using Larder.Model.Tags;

namespace Larder.Model.Snapshots;

using Tags = IReadOnlyList<KeyValuePair<string, string?>>;

/// <summary>The rules of snapshots (API reference; contract/facts/validation-limits.json).</summary>
public static class SnapshotRules
{
    private const int NameMax = 255;
    private const string WithoutSnapshots = "cache.t1.micro";
    private static readonly string[] _sources = ["system", "user"];

    /// <summary>A name for what is to be made, and its tags.</summary>
    public static void CheckNew(string parameter, string name, Tags tags)
    {
        Identifier.Normalise(parameter, name, NameMax);
        TagRules.Add(new Dictionary<string, string>(), tags);
    }

    public static void CheckCreate(string name, string? cluster, string? group, Tags tags)
    {
        CheckNew("SnapshotName", name, tags);
        Demand.Either("CacheClusterId", cluster is not null, "ReplicationGroupId", group is not null);
    }

    /// <exception cref="FaultException">SnapshotFeatureNotSupportedFault, InvalidCacheClusterState.</exception>
    public static void CheckSource(CacheCluster cluster)
    {
        CheckSupported(cluster.Spec);
        if (cluster.Status != CacheClusterStatus.Available)
        {
            throw FaultException.InvalidCacheClusterState(
                $"Cache cluster {cluster.Id} has status {cluster.Status}; a snapshot needs it to be {CacheClusterStatus.Available}.");
        }
    }

    /// <exception cref="FaultException">SnapshotFeatureNotSupportedFault, InvalidReplicationGroupState.</exception>
    public static void CheckSource(ReplicationGroup group)
    {
        CheckSupported(group.Spec);
        group.CheckAvailable("a snapshot");
    }

    /// <summary>Why a cache is not deleted with a last snapshot.</summary>
    public static FaultException RefuseFinal(CacheClusterSpec spec)
    {
        CheckSupported(spec);
        return FaultException.Unsupported("FinalSnapshotIdentifier", "Snapshots are still to come; leave it out.");
    }

    /// <summary>Checks the copy; then that there is nothing to be copied. A copy under its own name makes sense in a bucket
    /// only; what goes into a bucket is no snapshot that could have a key or tags.</summary>
    public static FaultException RefuseCopy(string source, string target, string? bucket, string? kmsKey, Tags tags)
    {
        CheckNew("TargetSnapshotName", target, tags);
        Demand.NotBoth("TargetBucket", bucket is not null, "KmsKeyId", kmsKey is not null);
        Demand.NotBoth("TargetBucket", bucket is not null, "Tags", tags.Count > 0);
        if (bucket is null) CheckOther("SourceSnapshotName", source, "TargetSnapshotName", target);
        else CheckBucket("TargetBucket", bucket);
        return FaultException.SnapshotNotFound(source);
    }

    /// <exception cref="FaultException">InvalidParameterValue, InvalidParameterCombination, SnapshotNotFoundFault.</exception>
    public static void CheckDescribe(string? name, string? cluster, string? group, string? source)
    {
        Demand.NotBoth("CacheClusterId", cluster is not null, "ReplicationGroupId", group is not null);
        Demand.OneOf("SnapshotSource", source, _sources);
        if (name is not null) throw FaultException.SnapshotNotFound(name);
    }

    public static void CheckOther(string parameter, string source, string targetParameter, string target)
    {
        if (string.Equals(source, target, StringComparison.OrdinalIgnoreCase))
        {
            throw FaultException.InvalidParameterValue(
                $"The parameters {parameter} and {targetParameter} must not be the same; both are {source}.");
        }
    }

    /// <summary>S3's own rule for names: 3..63 small letters, digits, hyphens and dots.</summary>
    public static void CheckBucket(string parameter, string bucket)
    {
        if (bucket.Length is < 3 or > 63 || !bucket.All(InBucketNames)
            || !char.IsAsciiLetterOrDigit(bucket[0]) || !char.IsAsciiLetterOrDigit(bucket[^1]))
        {
            throw FaultException.InvalidParameterValue($"The parameter {parameter} is not the name of a bucket: {bucket}.");
        }
    }

    /// <summary>AWS has none of these two (API reference, SnapshotFeatureNotSupportedFault).</summary>
    private static void CheckSupported(CacheClusterSpec spec)
    {
        if (spec.Engine.Program is EngineKind.Memcached)
            throw FaultException.SnapshotFeatureNotSupported("Memcached has no snapshots.");
        if (spec.NodeType == WithoutSnapshots)
            throw FaultException.SnapshotFeatureNotSupported($"Nodes of type {WithoutSnapshots} have no snapshots.");
    }

    private static bool InBucketNames(char character) =>
        char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character is '-' or '.';
}
