using Larder.Model.ServiceUpdates;
using static Larder.Tests.ServiceUpdates.Updates;

namespace Larder.Tests.ServiceUpdates;

public sealed class UpdateBatchTests
{
    private static readonly UpdatableCache[] _caches = [Orders, Pages];

    [Fact]
    public void Caches_are_found_in_any_case()
    {
        var batch = UpdateBatch.Of(new(["Orders"], ["pages"]), _caches);

        Assert.Equal([Orders, Pages], batch.Caches);
        Assert.Empty(batch.Unprocessed);
    }

    [Fact]
    public void Each_that_is_none_has_its_own_reason() => Assert.Equal(
        [("pages", null, "ReplicationGroupNotFoundFault"), (null, "nobody", "CacheClusterNotFound"), (null, "orders-001", "InvalidParameterValue")],
        UpdateBatch.Of(new(["pages"], ["nobody", "orders-001"]), _caches).Unprocessed
            .Select(one => (one.ReplicationGroupId, one.CacheClusterId, one.Fault.Code)));

    [Fact]
    public void A_batch_names_caches_and_each_once()
    {
        Refused.With("InvalidParameterValue", () => UpdateBatch.Of(new([], []), _caches), "ReplicationGroupIds");
        Refused.With("InvalidParameterValue", () => UpdateBatch.Of(new([], ["a", "A"]), _caches), "CacheClusterIds", "twice");
    }
}
