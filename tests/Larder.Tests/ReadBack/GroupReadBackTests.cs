using System.Text.Json;
using CsCheck;
using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Storage;
using Larder.Model.Nodes;
using Larder.Model.NodeTypes;
using Larder.Model.ReplicationGroups;
using Larder.Server.CacheClusters;
using Larder.Server.ReplicationGroups;
using Larder.Tests.ReplicationGroups;
using CacheNode = Larder.Model.Nodes.CacheNode;
using Group = Larder.Model.ReplicationGroups.ReplicationGroup;

namespace Larder.Tests.ReadBack;

/// <summary>What CreateReplicationGroup and ModifyReplicationGroup accept comes back on describe in the same words.</summary>
public sealed class GroupReadBackTests
{
    private static readonly Gen<(string? Engine, string? Version, string Family, string? ParameterGroup)> _engine = Gen.OneOf(
        ((string?)null, (string?)null, "redis7", (string?)null), ("redis", "7.0", "redis7", "default.redis7"), ("Redis", "7.0.15", "redis7", "Mine"),
        ("redis", "6.2", "redis6.x", "mine"), ("redis", "6.2.14", "redis6.x", null), ("valkey", "8.0", "valkey8", "Default.Valkey8"), ("valkey", null, "valkey8", "mine"));

    private static readonly Gen<(int Clusters, bool? Failover, bool? MultiAz, bool ByShard)> _shape = Gen.Select(Gen.Int[1, 6], Gen.Int[0, 2], Gen.Bool, Gen.Bool)
        .Select((clusters, failover, multiAz, byShard) => (
            clusters,
            clusters == 1 ? (failover == 0 ? null : false) : failover == 0 ? null : (bool?)(failover == 1),
            clusters > 1 && failover == 1 ? multiAz : (bool?)(failover == 0 ? null : false),
            byShard));

    private static readonly Gen<CreateReplicationGroupMessage> _create =
        from id in Legal.Id
        from description in Legal.Text
        from engine in _engine
        from nodeType in Legal.NodeType
        from shape in _shape
        from port in Legal.MaybeValue(Gen.Int[1, 65535])
        from subnets in Legal.Maybe(Legal.SubnetGroup)
        from guards in Legal.Maybe(Legal.SecurityGroupIds)
        from maintenance in Legal.Maybe(Legal.MaintenanceWindow)
        from snapshots in Legal.Maybe(Legal.SnapshotWindow)
        from upgrade in Legal.MaybeValue(Gen.Bool)
        from zoned in Gen.Bool
        from tags in Legal.Tags
        select new CreateReplicationGroupMessage
        {
            ReplicationGroupId = id,
            ReplicationGroupDescription = description,
            Engine = engine.Engine,
            EngineVersion = engine.Version,
            CacheNodeType = nodeType,
            NumCacheClusters = shape.ByShard ? null : shape.Clusters,
            NumNodeGroups = shape.ByShard ? 1 : null,
            ReplicasPerNodeGroup = shape.ByShard ? shape.Clusters - 1 : null,
            AutomaticFailoverEnabled = shape.Failover,
            MultiAZEnabled = shape.MultiAz,
            Port = port,
            CacheParameterGroupName = engine.ParameterGroup,
            CacheSubnetGroupName = subnets,
            SecurityGroupIds = guards,
            PreferredMaintenanceWindow = maintenance,
            SnapshotWindow = snapshots,
            AutoMinorVersionUpgrade = upgrade,
            SnapshotRetentionLimit = 0,
            AtRestEncryptionEnabled = false,
            TransitEncryptionEnabled = false,
            PreferredCacheClusterAZs = zoned ? [.. Enumerable.Range(0, shape.Clusters).Select(index => index % 2 == 0 ? "us-east-1c" : "us-east-1a")] : null,
            Tags = [.. tags.Select(tag => new Tag { Key = tag.Key, Value = tag.Value })],
        };

    private static readonly Gen<ModifyReplicationGroupMessage> _modify =
        from description in Legal.Maybe(Legal.Text)
        from guards in Legal.Maybe(Legal.SecurityGroupIds)
        from maintenance in Legal.Maybe(Legal.MaintenanceWindow)
        from snapshots in Legal.Maybe(Legal.SnapshotWindow)
        from upgrade in Legal.MaybeValue(Gen.Bool)
        from own in Legal.Maybe(Legal.Cased(Gen.OneOf("mine", "yours")))
        from failover in Legal.MaybeValue(Gen.Bool)
        from nodeType in Legal.Maybe(Legal.NodeType)
        from immediately in Gen.Bool
        select new ModifyReplicationGroupMessage
        {
            ReplicationGroupId = "any",
            ReplicationGroupDescription = description,
            SecurityGroupIds = guards,
            PreferredMaintenanceWindow = maintenance,
            SnapshotWindow = snapshots,
            AutoMinorVersionUpgrade = upgrade,
            CacheParameterGroupName = own,
            AutomaticFailoverEnabled = failover,
            CacheNodeType = nodeType,
            ApplyImmediately = immediately,
        };

    [Fact]
    public void What_was_accepted_is_read_back_and_a_change_changes_that_alone() => Gen.Select(_create, _modify).Sample((create, modify) =>
    {
        var family = ReplicationGroupRules.Plan(CreateReplicationGroup.RequestOf(create with { CacheParameterGroupName = null }), Legal.Network, Legal.Installation).Spec.Engine.Family;
        var group = Created(create, family);
        Compare(create, group);

        // Automatic failover needs a replica, and members in two zones for MultiAZ.
        if (group.Nodes.Count == 1) modify = modify with { AutomaticFailoverEnabled = null };
        var changed = Stored(Modified(group, modify, family));
        Compare(After(create, modify), changed);
        if (modify.ApplyImmediately is not true && modify.AutomaticFailoverEnabled is { } failover && failover != group.AutomaticFailover)
        {
            Assert.Equal(failover ? "enabled" : "disabled", ReplicationGroupShape.Of(changed).PendingModifiedValues!.AutomaticFailoverStatus);
            Assert.Equal(failover, changed.ApplyPending(Legal.Own(changed.Pending!.ParameterGroup, family), null, Groups.Start).Next.AutomaticFailover);
        }

        var waits = modify.ApplyImmediately is not true && modify.CacheNodeType != create.CacheNodeType;
        Assert.Equal(waits ? modify.CacheNodeType : null, CacheClusterShape.Of(changed.Members()[0], withNodes: true).PendingModifiedValues!.CacheNodeType);
    }, iter: Fuzz.Times(1_000));

    private static Group Created(CreateReplicationGroupMessage create, string family)
    {
        var request = CreateReplicationGroup.RequestOf(create);
        var plan = ReplicationGroupRules.Plan(
            request with { OwnParameterGroup = Legal.Own(request.ParameterGroup, family) }, Legal.Network, Legal.Installation);
        var places = plan.Zones.Select((zone, index) => new NodePlace($"n-{index + 1}", zone, $"127.64.0.{index + 1}", plan.Spec.Port));
        var created = ReplicationGroupRules.Create(plan, [.. places], new(Groups.PrimaryEndpoint, Groups.ReaderEndpoint), Groups.Start);
        return Stored(AtRest(created));
    }

    /// <summary>The group once all its members run and serve.</summary>
    internal static Group AtRest(Group created)
    {
        var running = created with { Phase = ReplicationGroupPhase.Available, Nodes = [.. created.Nodes.Select(node => Running(node, created.PrimaryNode))] };
        return running.NextStep(Groups.Start) is Step.Route route ? running with { Readers = route.Readers } : running;
    }

    private static CacheNode Running(CacheNode node, CacheNode primary)
    {
        var running = node with { State = NodeState.Running, RunId = node.Key, Joining = false, LinkUp = true, Behind = false };
        return node.Key == primary.Key ? running with { Role = NodeRole.Primary } : running with { Role = NodeRole.Replica, Follows = primary.Address };
    }

    private static Group Modified(Group group, ModifyReplicationGroupMessage modify, string family)
    {
        var modification = ModifyReplicationGroup.RequestOf(modify);
        modification = modification with
        {
            OwnParameterGroup = Legal.Own(modification.ParameterGroup, family),
            Spec = modification.Spec.In(Legal.Network, group.Spec),
            NodeType = Legal.TypeOf(modification.NodeTypeName),
        };
        return modify.ApplyImmediately is true
            ? modification.ApplyTo(group, Groups.Start).Next.Scaled(Groups.Start).Next
            : modification.Defer(group, Groups.Start).Next;
    }

    // Through the store's words, as it would be after a restart.
    private static Group Stored(Group group) => JsonSerializer.Deserialize(
        JsonSerializer.Serialize(group, ModelJson.Default.ReplicationGroup), ModelJson.Default.ReplicationGroup)!;

    private static CreateReplicationGroupMessage After(CreateReplicationGroupMessage create, ModifyReplicationGroupMessage modify)
    {
        var now = modify.ApplyImmediately is true;
        return create with
        {
            ReplicationGroupDescription = modify.ReplicationGroupDescription ?? create.ReplicationGroupDescription,
            SecurityGroupIds = modify.SecurityGroupIds ?? create.SecurityGroupIds,
            PreferredMaintenanceWindow = modify.PreferredMaintenanceWindow ?? create.PreferredMaintenanceWindow,
            SnapshotWindow = modify.SnapshotWindow ?? create.SnapshotWindow,
            AutoMinorVersionUpgrade = modify.AutoMinorVersionUpgrade ?? create.AutoMinorVersionUpgrade,
            CacheParameterGroupName = now ? modify.CacheParameterGroupName ?? create.CacheParameterGroupName : create.CacheParameterGroupName,
            CacheNodeType = now ? modify.CacheNodeType ?? create.CacheNodeType : create.CacheNodeType,
            AutomaticFailoverEnabled = now ? modify.AutomaticFailoverEnabled ?? create.AutomaticFailoverEnabled : create.AutomaticFailoverEnabled,
            // Without automatic failover there is no Multi-AZ.
            MultiAZEnabled = now && modify.AutomaticFailoverEnabled is false ? false : create.MultiAZEnabled,
        };
    }

    private static void Compare(CreateReplicationGroupMessage asked, Group group)
    {
        var read = ReplicationGroupShape.Of(group);
        var member = CacheClusterShape.Of(group.Members()[0], withNodes: true);
        Legal.Equal(
            ("ReplicationGroupId", asked.ReplicationGroupId.ToLowerInvariant(), read.ReplicationGroupId),
            ("Description", asked.ReplicationGroupDescription, read.Description),
            ("Engine", asked.Engine?.ToLowerInvariant(), read.Engine),
            ("EngineVersion", asked.EngineVersion, member.EngineVersion),
            ("CacheNodeType", asked.CacheNodeType, read.CacheNodeType),
            ("CacheNodeType of a member", asked.CacheNodeType, member.CacheNodeType),
            ("NumCacheClusters", asked.NumCacheClusters ?? asked.ReplicasPerNodeGroup + 1, read.MemberClusters!.Count),
            ("AutomaticFailover", Word(asked.AutomaticFailoverEnabled), read.AutomaticFailover),
            ("MultiAZ", Word(asked.MultiAZEnabled), read.MultiAZ),
            ("Port", asked.Port, read.NodeGroups![0].PrimaryEndpoint!.Port),
            ("CacheParameterGroupName", asked.CacheParameterGroupName?.ToLowerInvariant(), member.CacheParameterGroup!.CacheParameterGroupName),
            ("CacheSubnetGroupName", asked.CacheSubnetGroupName?.ToLowerInvariant(), member.CacheSubnetGroupName),
            ("SecurityGroupIds", asked.SecurityGroupIds, member.SecurityGroups!.Select(one => one.SecurityGroupId!)),
            ("PreferredMaintenanceWindow", asked.PreferredMaintenanceWindow?.ToLowerInvariant(), member.PreferredMaintenanceWindow),
            ("SnapshotWindow", asked.SnapshotWindow, read.SnapshotWindow),
            ("SnapshotWindow of a member", asked.SnapshotWindow, member.SnapshotWindow),
            ("AutoMinorVersionUpgrade", asked.AutoMinorVersionUpgrade, read.AutoMinorVersionUpgrade),
            ("PreferredCacheClusterAZs", asked.PreferredCacheClusterAZs, read.NodeGroups[0].NodeGroupMembers!.Select(one => one.PreferredAvailabilityZone!)),
            ("AtRestEncryptionEnabled", asked.AtRestEncryptionEnabled, read.AtRestEncryptionEnabled),
            ("TransitEncryptionEnabled", asked.TransitEncryptionEnabled, read.TransitEncryptionEnabled),
            ("SnapshotRetentionLimit", asked.SnapshotRetentionLimit, read.SnapshotRetentionLimit),
            ("ClusterEnabled", false, read.ClusterEnabled),
            ("Tags", asked.Tags!.Select(Text).Order(StringComparer.Ordinal), group.Tags.Select(Text).Order(StringComparer.Ordinal)),
            ("Tags of a member", asked.Tags!.Select(Text).Order(StringComparer.Ordinal), group.Members()[0].Tags.Select(Text).Order(StringComparer.Ordinal)));
    }

    private static string Text(Tag tag) => $"{tag.Key}={tag.Value}";

    private static string Text(KeyValuePair<string, string> tag) => $"{tag.Key}={tag.Value}";

    private static string? Word(bool? enabled) => enabled is { } said ? said ? "enabled" : "disabled" : null;
}
