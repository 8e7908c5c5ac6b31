using System.Text.Json;
using CsCheck;
using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Storage;
using Larder.Model.CacheClusters;
using Larder.Model.Nodes;
using Larder.Model.NodeTypes;
using Larder.Model.SubnetGroups;
using Larder.Server.CacheClusters;
using Larder.Tests.ReplicationGroups;
using CacheNode = Larder.Model.Nodes.CacheNode;
using Cluster = Larder.Model.CacheClusters.CacheCluster;

namespace Larder.Tests.ReadBack;

/// <summary>What CreateCacheCluster and ModifyCacheCluster accept comes back on describe in the same words.</summary>
public sealed class ClusterReadBackTests
{
    private static readonly Gen<(string Engine, string? Version, string Family, string? ParameterGroup)> _engine = Gen.OneOf(
        ("memcached", (string?)null, "memcached1.6", (string?)null), ("Memcached", "1.6.18", "memcached1.6", "Mine"),
        ("redis", "7.0", "redis7", "default.redis7"), ("redis", "6.2", "redis6.x", "mine"), ("valkey", "8.0.1", "valkey8", null));

    private static readonly Gen<CreateCacheClusterMessage> _create =
        from id in Legal.Id
        from engine in _engine
        from nodeType in Legal.NodeType
        from nodes in Gen.Int[1, 40]
        from across in Gen.Bool
        from zoned in Gen.Int[0, 2]
        from port in Legal.MaybeValue(Gen.Int[1, 65535])
        from subnets in Legal.Maybe(Legal.SubnetGroup)
        from guards in Legal.Maybe(Legal.SecurityGroupIds)
        from maintenance in Legal.Maybe(Legal.MaintenanceWindow)
        from snapshots in Legal.Maybe(Legal.SnapshotWindow)
        from upgrade in Legal.MaybeValue(Gen.Bool)
        from tags in Legal.Tags
        let memcached = engine.Family == "memcached1.6"
        let count = memcached ? nodes : 1
        select new CreateCacheClusterMessage
        {
            CacheClusterId = id,
            Engine = engine.Engine,
            EngineVersion = engine.Version,
            CacheNodeType = nodeType,
            NumCacheNodes = count,
            AZMode = memcached ? (across && count > 1 ? "cross-az" : "single-az") : null,
            PreferredAvailabilityZone = zoned == 1 && !(memcached && across) ? "us-east-1c" : null,
            PreferredAvailabilityZones = zoned == 2 && memcached && across && count > 1
                ? [.. Enumerable.Range(0, count).Select(index => index % 3 == 0 ? "us-east-1c" : "us-east-1a")]
                : null,
            Port = port,
            CacheParameterGroupName = engine.ParameterGroup,
            CacheSubnetGroupName = subnets,
            SecurityGroupIds = guards,
            PreferredMaintenanceWindow = maintenance,
            SnapshotWindow = memcached ? null : snapshots,
            AutoMinorVersionUpgrade = upgrade,
            Tags = [.. tags.Select(tag => new Tag { Key = tag.Key, Value = tag.Value })],
        };

    private static readonly Gen<ModifyCacheClusterMessage> _modify =
        from nodes in Legal.MaybeValue(Gen.Int[1, 40])
        from guards in Legal.Maybe(Legal.SecurityGroupIds)
        from maintenance in Legal.Maybe(Legal.MaintenanceWindow)
        from snapshots in Legal.Maybe(Legal.SnapshotWindow)
        from upgrade in Legal.MaybeValue(Gen.Bool)
        from own in Legal.Maybe(Legal.Cased(Gen.OneOf("mine", "yours")))
        from nodeType in Legal.Maybe(Legal.NodeType)
        from immediately in Gen.Bool
        select new ModifyCacheClusterMessage
        {
            CacheClusterId = "any",
            NumCacheNodes = nodes,
            SecurityGroupIds = guards,
            PreferredMaintenanceWindow = maintenance,
            SnapshotWindow = snapshots,
            AutoMinorVersionUpgrade = upgrade,
            CacheParameterGroupName = own,
            CacheNodeType = nodeType,
            ApplyImmediately = immediately,
        };

    [Fact]
    public void What_was_accepted_is_read_back_and_a_change_changes_that_alone() => Gen.Select(_create, _modify).Sample((create, modify) =>
    {
        var (cluster, family) = Created(create);
        Compare(create, cluster);

        if (family != "memcached1.6") modify = modify with { NumCacheNodes = null };
        else modify = modify with { SnapshotWindow = null, CacheNodeType = null };
        if (modify.NumCacheNodes < cluster.Nodes.Count)
            modify = modify with { CacheNodeIdsToRemove = [.. cluster.Nodes.Skip(modify.NumCacheNodes.Value).Select(node => node.Id)] };
        var changed = Modified(cluster, modify, family);
        Compare(After(create, modify), changed);
        if (modify.ApplyImmediately is not true && modify.NumCacheNodes is { } count && count != cluster.Nodes.Count)
        {
            Assert.Equal(count, CacheClusterShape.Of(changed, withNodes: true).PendingModifiedValues!.NumCacheNodes);
            Assert.Equal(modify.CacheNodeIdsToRemove, CacheClusterShape.Of(changed, withNodes: true).PendingModifiedValues!.CacheNodeIdsToRemove);
        }

        var waits = modify.ApplyImmediately is not true && modify.CacheNodeType != create.CacheNodeType;
        Assert.Equal(waits ? modify.CacheNodeType : null, CacheClusterShape.Of(changed, withNodes: true).PendingModifiedValues!.CacheNodeType);
    }, iter: Fuzz.Times(1_000));

    private static (Cluster Cluster, string Family) Created(CreateCacheClusterMessage create)
    {
        var request = CreateCacheCluster.RequestOf(create);
        var family = Legal.Installation.Engines.Resolve(request.Engine, request.EngineVersion).Family;
        var plan = CacheClusterRules.Plan(
            request with { OwnParameterGroup = Legal.Own(request.ParameterGroup, family) }, Legal.Network, Legal.Installation);
        return (Running(CacheClusterRules.Create(plan, Places(plan.Zones, 1, plan.Spec.Port), Groups.Start)), family);
    }

    private static Cluster Modified(Cluster cluster, ModifyCacheClusterMessage modify, string family)
    {
        var modification = ModifyCacheCluster.RequestOf(modify);
        var zones = NodeCountRules.AddedZones(cluster, modification.Change, CacheNetwork.Of(Legal.Network, cluster.Spec.SubnetGroup, null));
        modification = modification with
        {
            OwnParameterGroup = Legal.Own(modification.Change.ParameterGroup, family),
            Spec = modification.Spec.In(Legal.Network, cluster.Spec),
            Change = modification.Change with { NodeType = Legal.TypeOf(modification.NodeTypeName) },
        };
        if (!modification.ApplyImmediately) return Stored(modification.Defer(cluster).Next);
        var changed = modification.ApplyTo(cluster, Places(zones, 100, cluster.Spec.Port), Groups.Start).Next;
        while (changed.Nodes.FirstOrDefault(node => node.Leaving) is { } leaving) changed = changed.Release(leaving.Key, Groups.Start).Next;
        return Running(changed.Scaled(Groups.Start).Next);
    }

    private static List<NodePlace> Places(IReadOnlyList<string> zones, int first, int port) =>
        [.. zones.Select((zone, index) => new NodePlace($"n-{first + index}", zone, $"127.64.0.{first + index}", port))];

    private static Cluster Running(Cluster cluster) => Stored(cluster with
    {
        Phase = CacheClusterPhase.Available,
        Nodes = [.. cluster.Nodes.Select(CacheNode (node) => node with { State = NodeState.Running, RunId = node.Key, Joining = false })],
    });

    // Through the store's words, as it would be after a restart.
    private static Cluster Stored(Cluster cluster) => JsonSerializer.Deserialize(
        JsonSerializer.Serialize(cluster, ModelJson.Default.CacheCluster), ModelJson.Default.CacheCluster)!;

    private static CreateCacheClusterMessage After(CreateCacheClusterMessage create, ModifyCacheClusterMessage modify)
    {
        var now = modify.ApplyImmediately is true;
        var count = now ? modify.NumCacheNodes ?? create.NumCacheNodes : create.NumCacheNodes;
        return create with
        {
            SecurityGroupIds = modify.SecurityGroupIds ?? create.SecurityGroupIds,
            PreferredMaintenanceWindow = modify.PreferredMaintenanceWindow ?? create.PreferredMaintenanceWindow,
            SnapshotWindow = modify.SnapshotWindow ?? create.SnapshotWindow,
            AutoMinorVersionUpgrade = modify.AutoMinorVersionUpgrade ?? create.AutoMinorVersionUpgrade,
            CacheParameterGroupName = now ? modify.CacheParameterGroupName ?? create.CacheParameterGroupName : create.CacheParameterGroupName,
            NumCacheNodes = count,
            CacheNodeType = now ? modify.CacheNodeType ?? create.CacheNodeType : create.CacheNodeType,
            PreferredAvailabilityZones = count == create.NumCacheNodes ? create.PreferredAvailabilityZones : null,
        };
    }

    private static void Compare(CreateCacheClusterMessage asked, Cluster cluster)
    {
        var read = CacheClusterShape.Of(cluster, withNodes: true);
        Legal.Equal(
            ("CacheClusterId", asked.CacheClusterId.ToLowerInvariant(), read.CacheClusterId),
            ("Engine", asked.Engine?.ToLowerInvariant(), read.Engine),
            ("EngineVersion", asked.EngineVersion, read.EngineVersion),
            ("CacheNodeType", asked.CacheNodeType, read.CacheNodeType),
            ("NumCacheNodes", asked.NumCacheNodes, read.NumCacheNodes),
            ("CacheNodes", asked.NumCacheNodes, read.CacheNodes!.Count),
            ("Port", asked.Port, read.CacheNodes[0].Endpoint!.Port),
            ("PreferredAvailabilityZone", asked.PreferredAvailabilityZone, read.PreferredAvailabilityZone),
            ("PreferredAvailabilityZones", asked.PreferredAvailabilityZones, read.CacheNodes.Select(node => node.CustomerAvailabilityZone!)),
            ("CacheParameterGroupName", asked.CacheParameterGroupName?.ToLowerInvariant(), read.CacheParameterGroup!.CacheParameterGroupName),
            ("CacheSubnetGroupName", asked.CacheSubnetGroupName?.ToLowerInvariant(), read.CacheSubnetGroupName),
            ("SecurityGroupIds", asked.SecurityGroupIds, read.SecurityGroups!.Select(one => one.SecurityGroupId!)),
            ("PreferredMaintenanceWindow", asked.PreferredMaintenanceWindow?.ToLowerInvariant(), read.PreferredMaintenanceWindow),
            ("SnapshotWindow", asked.SnapshotWindow, read.SnapshotWindow),
            ("AutoMinorVersionUpgrade", asked.AutoMinorVersionUpgrade, read.AutoMinorVersionUpgrade),
            ("Tags", asked.Tags!.Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal), cluster.Tags.Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal)));
    }
}
