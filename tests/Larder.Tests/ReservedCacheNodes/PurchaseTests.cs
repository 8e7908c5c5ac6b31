using Larder.ControlPlane.Facts;
using Larder.Model.NodeTypes;
using Larder.Model.ReservedCacheNodes;
using Larder.Tests.ReplicationGroups;

namespace Larder.Tests.ReservedCacheNodes;

public sealed class PurchaseTests
{
    private static readonly NodeTypeCatalog _types = FactFiles.NodeTypes();
    private static readonly Offering _offering = Offering.All(_types).First();
    private static readonly PurchaseRequest _request = new() { OfferingId = _offering.Id, Id = "Ours", Count = 3 };

    [Fact]
    public void A_purchase_begins_now_and_retires_when_its_time_is_over()
    {
        var ours = Plan(_request);

        Assert.Equal(("ours", 3, _offering), (ours.Id, ours.Count, ours.Offering));
        Assert.Equal("arn:aws:elasticache:us-east-1:000000000000:reserved-instance:ours", ours.Arn);
        Assert.Equal("active", ours.State(Groups.Start));
        Assert.Equal("active", ours.State(Groups.Start.AddSeconds(_offering.Duration - 1)));
        Assert.Equal("retired", ours.State(Groups.Start.AddSeconds(_offering.Duration)));
    }

    [Fact]
    public void Without_words_it_is_of_one_node_and_named_by_its_time()
    {
        var unnamed = Plan(new() { OfferingId = _offering.Id });

        Assert.Equal((1, "ri-2026-11-23-12-00-00-0000000"), (unnamed.Count, unnamed.Id));
    }

    [Fact]
    public void What_is_not_offered_or_makes_no_sense_is_refused()
    {
        Refused.With("ReservedCacheNodesOfferingNotFound", () => Plan(_request with { OfferingId = Guid.Empty.ToString() }), "0000");
        Refused.With("InvalidParameterValue", () => Plan(_request with { Count = 0 }), "CacheNodeCount");
        Refused.With("InvalidParameterValue", () => Plan(_request with { Id = "our nodes" }), "ReservedCacheNodeId");
        Refused.With("InvalidParameterValue", () => Plan(_request with { Tags = [new("aws:x", null)] }), "aws:x");
    }

    [Fact]
    public void No_more_is_reserved_than_may_exist()
    {
        PurchaseRules.CheckQuota(290, 10, 300);
        Refused.With("ReservedCacheNodeQuotaExceeded", () => PurchaseRules.CheckQuota(290, 11, 300), "300");
        Refused.With("ReservedCacheNodeQuotaExceeded", () => PurchaseRules.CheckQuota(1, int.MaxValue, 300), "300");
    }

    private static ReservedCacheNode Plan(PurchaseRequest request) =>
        PurchaseRules.Plan(request, Installations.Scope, _types, Groups.Start);
}
