using Larder.Model.Faults;

namespace Larder.Model.ServiceUpdates;

/// <summary>The caches that BatchApplyUpdateAction and BatchStopUpdateAction name.</summary>
public sealed record UpdateTargets(IReadOnlyList<string> ReplicationGroupIds, IReadOnlyList<string> CacheClusterIds)
{
    /// <exception cref="FaultException">InvalidParameterValue.</exception>
    public void Check()
    {
        if (ReplicationGroupIds.Count + CacheClusterIds.Count == 0)
        {
            throw FaultException.InvalidParameterValue(
                "The parameters ReplicationGroupIds and CacheClusterIds name no cache; at least one is needed.");
        }

        Demand.Distinct("ReplicationGroupIds", ReplicationGroupIds);
        Demand.Distinct("CacheClusterIds", CacheClusterIds);
    }
}

/// <summary>What became of a batch.</summary>
public sealed record UpdateBatchResult(IReadOnlyList<UpdateAction> Processed, IReadOnlyList<UnprocessedUpdate> Unprocessed);

/// <summary>Why an update was not applied to, or not stopped on, one of them.</summary>
public sealed record UnprocessedUpdate(string? ReplicationGroupId, string? CacheClusterId, Fault Fault);
