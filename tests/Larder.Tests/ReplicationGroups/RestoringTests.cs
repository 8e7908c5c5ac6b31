using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;

namespace Larder.Tests.ReplicationGroups;

/// <summary>Automatic failover is off, the primary died, and a replica keeps its contents.</summary>
public sealed class RestoringTests
{
    private static ReplicationGroup Kept => KeptBy(Pair.Orders());

    [Fact]
    public void Nobody_takes_the_primary_endpoint_meanwhile() =>
        Assert.DoesNotContain("127.64.0.8", ReaderPlan.Of(Kept).ListensOn(Kept, Kept.PrimaryNode), StringComparison.Ordinal);

    [Fact]
    public void Enabling_automatic_failover_lets_the_replica_that_keeps_the_contents_serve()
    {
        var enabled = new Modification { AutomaticFailover = true }.ApplyTo(Kept, Groups.Start).Next;

        Assert.Contains("127.64.0.8", ReaderPlan.Of(enabled).ListensOn(enabled, enabled.PrimaryNode), StringComparison.Ordinal);
        Assert.Contains(
            Assert.IsType<Step.Obey>(enabled.With(enabled.NodeOf("orders-001") with { RetryAt = Groups.Start.AddMinutes(1) }).NextStep(Groups.Start)).Orders,
            order => order is NodeOrder.Listen { Key: "n-2" } listen && listen.Addresses.Contains("127.64.0.8", StringComparison.Ordinal));
    }

    private static ReplicationGroup KeptBy(ReplicationGroup group) => group
        .With(group.Nodes[0] with { State = NodeState.Exited, Role = null })
        .With(group.Nodes[1] with { Role = NodeRole.Primary, Follows = null, ListensOn = "127.64.0.2 127.64.0.9" }) with
    {
        AutomaticFailover = false,
        MultiAz = false,
        Primary = "orders-002",
        Restoring = new Restoring { Member = "orders-001", Since = Groups.Start },
    };
}
