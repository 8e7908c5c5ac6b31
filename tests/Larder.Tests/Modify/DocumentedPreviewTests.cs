using System.Globalization;
using System.Runtime.CompilerServices;
using Larder.Model.CacheClusters;
using Larder.Model.Modify;
using Larder.Model.ReplicationGroups;
using Larder.Tests.Console;
using Larder.Tests.ReplicationGroups;

namespace Larder.Tests.Modify;

/// <summary>docs/modify.md says of each change what the preview says of it.</summary>
public sealed class DocumentedPreviewTests
{
    private static readonly IReadOnlyDictionary<string, string> _words = ConsoleSources.Strings("en");

    [Fact]
    public void The_table_of_changes_is_what_the_preview_says()
    {
        string[] rows =
        [
            .. Of("description, windows, security groups, minor upgrades", "any", new() { Description = "new" }, Three),
            .. Of("automatic failover, Multi-AZ", "any", new() { AutomaticFailover = false }, Three),
            .. Of("a larger node type", "a group of three", new() { NodeTypeName = "cache.t3.small" }, Three),
            .. Of("a smaller node type", "a group of three", new() { NodeTypeName = "cache.t1.micro" }, Three),
            .. Of("a parameter group", "a group of three", new() { ParameterGroup = "mine" }, Three),
            .. Of("a parameter group with `databases`", "a group of three", new() { ParameterGroup = "databases" }, Three),
            .. Of("another primary", "a group of three", new() { PrimaryClusterId = "orders-003" }, Three),
            .. Of("another engine version", "a group of three", new() { EngineChange = new("valkey", "8.0") }, Three, ChangeKind.Engine),
            Row("one replica more", "a group of three", Previews.Of(Three, new GroupEdit { Added = new(["orders-004"], ["us-east-1a"]) })[0]),
            Row("one replica fewer", "a group of three", Previews.Of(Three, new GroupEdit { Removed = ["orders-003"] })[0]),
            Row("another engine version", "one Redis node", Of(Previews.Cluster("redis"), new() { Change = new() { Engine = new("valkey", "8.0") } })),
            Row("another node type", "one Redis node", Of(Previews.Cluster("redis"), new() { NodeTypeName = "cache.t3.small" })),
            Row("more nodes", "Memcached", Of(Previews.Cluster("memcached", 2), new() { Change = new() { NumCacheNodes = 3 } })),
            Row("fewer nodes", "Memcached", Of(Previews.Cluster("memcached", 2), new() { Change = new() { NumCacheNodes = 1, NodeIdsToRemove = ["0002"] } })),
            Row("a parameter group", "Memcached", Of(Previews.Cluster("memcached", 2), new() { Change = new() { ParameterGroup = "items" } })),
        ];

        var missing = rows.Where(row => !Page().Contains(row, StringComparison.Ordinal)).ToList();
        Assert.True(missing.Count == 0, string.Join("\n", missing));
    }

    [Fact]
    public void So_is_the_table_of_reboots()
    {
        string[] rows =
        [
            Row("a replica", GroupPreview.OfReboot(Three, "orders-002", Previews.Now)),
            Row("a primary with replicas", GroupPreview.OfReboot(Three, "orders-001", Previews.Now)),
            Row("a node alone", ClusterPreview.OfReboot(Previews.Cluster("redis"), ["0001"], Previews.Now)),
            Row("nodes of Memcached", ClusterPreview.OfReboot(Previews.Cluster("memcached", 2), ["0002"], Previews.Now)),
        ];

        var missing = rows.Where(row => !Page().Contains(row, StringComparison.Ordinal)).ToList();
        Assert.True(missing.Count == 0, string.Join("\n", missing));
    }

    private static ReplicationGroup Three
    {
        get
        {
            var group = Groups.AtRest(3);
            return group with { Nodes = [.. group.Nodes.Select(node => node with { ProgramVersion = "7.0.15" })] };
        }
    }

    private static IEnumerable<string> Of(string change, string cache, Modification modification, ReplicationGroup group, ChangeKind? kind = null) =>
        [Row(change, cache, Previews.Change(group, modification).First(effect => kind is null || effect.Change == kind))];

    private static Effect Of(CacheCluster cluster, ClusterModification modification) =>
        Previews.Of(cluster, modification with { ApplyImmediately = true }).First(effect => effect.Change is not ChangeKind.ParameterGroup || modification.Change.ParameterGroup is not null);

    private static string Row(string change, string cache, Effect effect) =>
        $"| {change} | {cache} | {_words[$"Modify_Interruption_{effect.Interruption}"]}{(effect.NeedsReboot ? " " + _words["Modify_NeedsReboot"] : "")} | {Told(effect.Touches)} |";

    private static string Row(string what, IReadOnlyList<Touch> touches) => $"| {what} | {Told(touches)} |";

    private static string Told(IReadOnlyList<Touch> touches) =>
        string.Join("; ", touches.Select(touch => string.Format(CultureInfo.InvariantCulture, _words[$"Modify_Touch_{touch.Kind}"], touch.Node)));

    private static string Page([CallerFilePath] string here = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "modify.md"));
}
