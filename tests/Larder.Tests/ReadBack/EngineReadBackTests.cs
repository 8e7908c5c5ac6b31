using CsCheck;
using Larder.Contract.ElastiCache;
using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;
using Larder.Server.CacheClusters;
using Larder.Server.ReplicationGroups;
using Larder.Tests.ReplicationGroups;
using Group = Larder.Model.ReplicationGroups.ReplicationGroup;

namespace Larder.Tests.ReadBack;

/// <summary>An engine version that ModifyReplicationGroup takes comes back as it was spelled: at once, or while it waits.</summary>
public sealed class EngineReadBackTests
{
    /// <summary>What runs, what is asked for, the family of that, and whether another program is to run.</summary>
    private static readonly Gen<(string Engine, string Version, string? AskedEngine, string? AskedVersion, string Family, bool Another)> _change = Gen.OneOf(
        ("redis", "6.2", (string?)null, (string?)"7.0", "redis7", true), ("redis", "6.2.14", "redis", "7.0.15", "redis7", true),
        ("redis", "6.2", "valkey", "8.0", "valkey8", true), ("redis", "7.0", "Valkey", "8.0.1", "valkey8", true),
        ("redis", "7.0", null, "7.0.15", "redis7", false), ("redis", "7.0.15", "redis", "7.0", "redis7", false),
        ("valkey", "8.0", null, "8.0.1", "valkey8", false), ("redis", "6.2.14", "Redis", null, "redis6.x", false));

    [Fact]
    public void Another_version_is_told_once_it_is_taken_and_until_then_as_pending() => Gen.Select(
        _change, Legal.Maybe(Legal.Cased(Gen.OneOf("mine", "yours"))), Gen.Int[1, 3], Gen.Bool).Sample((change, own, nodes, immediately) =>
    {
        var group = Created(change.Engine, change.Version, nodes);
        var modification = ModifyReplicationGroup.RequestOf(new()
        {
            ReplicationGroupId = "any",
            Engine = change.AskedEngine,
            EngineVersion = change.AskedVersion,
            CacheParameterGroupName = own,
            ApplyImmediately = immediately,
        });
        modification = modification with
        {
            Engine = modification.EngineChange?.From(group.Spec.Engine, Legal.Installation.Engines),
            OwnParameterGroup = Legal.Own(own, change.Family),
        };

        var changed = (immediately ? modification.ApplyTo(group, Groups.Start) : modification.Defer(group, Groups.Start)).Next;

        var read = CacheClusterShape.Of(changed.Members()[0], withNodes: true);
        var (waits, taken) = (change.Another && !immediately, immediately || !change.Another);
        Assert.Equal(waits ? change.AskedVersion : null, read.PendingModifiedValues!.EngineVersion);
        Assert.Equal(taken ? change.AskedVersion ?? change.Version : change.Version, read.EngineVersion);
        Assert.Equal((taken ? change.AskedEngine : null)?.ToLowerInvariant() ?? change.Engine, read.Engine);
        Assert.Equal(immediately && change.Another, changed.Nodes.All(node => node.Updating));
        if (waits)
        {
            changed = changed.ApplyPending(modification.OwnParameterGroup, modification.Engine, Groups.Start).Next;
            Assert.Null(changed.Pending);
        }

        if (immediately || waits) Assert.Equal(own?.ToLowerInvariant() ?? $"default.{change.Family}", changed.Spec.ParameterGroup);
    }, iter: Fuzz.Times(1_000));

    private static Group Created(string engine, string version, int nodes)
    {
        var plan = ReplicationGroupRules.Plan(
            CreateReplicationGroup.RequestOf(new()
            {
                ReplicationGroupId = "orders",
                ReplicationGroupDescription = "d",
                Engine = engine,
                EngineVersion = version,
                CacheNodeType = "cache.t3.micro",
                NumCacheClusters = nodes,
            }),
            Legal.Network, Legal.Installation);
        var places = plan.Zones.Select((zone, index) => new NodePlace($"n-{index + 1}", zone, $"127.64.0.{index + 1}", plan.Spec.Port));
        var created = ReplicationGroupRules.Create(plan, [.. places], new(Groups.PrimaryEndpoint, Groups.ReaderEndpoint), Groups.Start);
        return GroupReadBackTests.AtRest(created);
    }
}
