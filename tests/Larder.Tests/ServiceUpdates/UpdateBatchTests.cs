using Larder.Model.ServiceUpdates;
using static Larder.Tests.ServiceUpdates.Updates;

namespace Larder.Tests.ServiceUpdates;

public sealed class UpdateBatchTests
{
    private static readonly UpdatableCache[] _caches = [Orders, Pages];
    private static readonly ServiceUpdate _update = Updates.Of(_caches, Newer).Single();

    [Fact]
    public void An_update_that_fits_is_not_applied_and_it_is_said_why()
    {
        var one = Assert.Single(UpdateBatch.Apply(_update, new(["Orders"], []), _caches));

        Assert.Equal(("Orders", null, "UnsupportedOperation"), (one.ReplicationGroupId, one.CacheClusterId, one.Fault.Code));
        Assert.Contains("still to come", one.Fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_in_progress_that_could_be_stopped()
    {
        var one = Assert.Single(UpdateBatch.Stop(_update, new(["orders"], []), _caches));

        Assert.Equal("InvalidReplicationGroupState", one.Fault.Code);
        Assert.Contains(_update.Name, one.Fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_cache_has_its_own_reason() => Assert.Equal(
        ["ReplicationGroupNotFoundFault", "CacheClusterNotFound", "InvalidParameterValue", "InvalidParameterValue"],
        UpdateBatch.Apply(_update, new(["pages"], ["nobody", "pages", "orders-001"]), _caches).Select(one => one.Fault.Code));

    [Fact]
    public void A_batch_names_caches_and_each_once()
    {
        Refused.With("InvalidParameterValue", () => UpdateBatch.Apply(_update, new([], []), _caches), "ReplicationGroupIds");
        Refused.With("InvalidParameterValue", () => UpdateBatch.Stop(_update, new([], ["a", "A"]), _caches), "CacheClusterIds", "twice");
    }
}
