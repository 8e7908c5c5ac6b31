using Larder.Model.Faults;
using Larder.Model.Snapshots;

namespace Larder.Model.ServerlessCaches;

using Tags = IReadOnlyList<KeyValuePair<string, string?>>;

/// <summary>The rules of serverless caches' snapshots (API reference). Each checks its request, then says that the cache or
/// the snapshot it is about is not there.</summary>
public static class ServerlessSnapshotRules
{
    private const string Name = "ServerlessCacheSnapshotName";
    private static readonly string[] _types = ["manual", "automated"];

    public static FaultException RefuseCreate(string snapshot, string cache, Tags tags)
    {
        SnapshotRules.CheckNew(Name, snapshot, tags);
        return FaultException.ServerlessCacheNotFound(cache);
    }

    public static FaultException RefuseCopy(string source, string target, Tags tags)
    {
        SnapshotRules.CheckNew($"Target{Name}", target, tags);
        SnapshotRules.CheckOther($"Source{Name}", source, $"Target{Name}", target);
        return FaultException.ServerlessCacheSnapshotNotFound(source);
    }

    public static FaultException RefuseExport(string snapshot, string bucket)
    {
        SnapshotRules.CheckBucket("S3BucketName", bucket);
        return FaultException.ServerlessCacheSnapshotNotFound(snapshot);
    }

    /// <exception cref="FaultException">InvalidParameterValue, ServerlessCacheNotFoundFault, ServerlessCacheSnapshotNotFoundFault.</exception>
    public static void CheckDescribe(string? cache, string? snapshot, string? type)
    {
        Demand.OneOf("SnapshotType", type, _types);
        if (snapshot is not null) throw FaultException.ServerlessCacheSnapshotNotFound(snapshot);
        if (cache is not null) throw FaultException.ServerlessCacheNotFound(cache);
    }

    /// <summary>The last snapshot's name may be given, and must then be one.</summary>
    public static FaultException RefuseDeleteCache(string cache, string? finalSnapshot)
    {
        if (finalSnapshot is not null) SnapshotRules.CheckNew("FinalSnapshotName", finalSnapshot, []);
        return FaultException.ServerlessCacheNotFound(cache);
    }
}
