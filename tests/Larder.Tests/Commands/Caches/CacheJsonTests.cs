using System.Text.Json;
using Larder.Contract.ElastiCache;
using Larder.Server.Commands;
using Larder.Server.Commands.Caches;

namespace Larder.Tests.Commands.Caches;

public sealed class CacheJsonTests
{
    private static readonly ReplicationGroup Orders = new()
    {
        ReplicationGroupId = "orders",
        Status = "available",
        ClusterEnabled = false,
        SnapshotRetentionLimit = 0,
        MemberClusters = ["orders-001"],
        ReplicationGroupCreateTime = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        NodeGroups = [new() { NodeGroupId = "0001", PrimaryEndpoint = new() { Address = "127.64.0.1", Port = 6379 }, NodeGroupMembers = [] }],
    };

    [Fact]
    public void A_list_has_the_names_and_values_of_awss_answers()
    {
        var cluster = new CacheCluster { CacheClusterId = "pages", CacheClusterStatus = "creating" };

        var json = Written(terminal => CacheJson.Write(terminal, [Cache.Of(Orders, []), Cache.Of(cluster)], events: null));

        var group = json.GetProperty("ReplicationGroups")[0];
        Assert.Equal("orders", group.GetProperty("ReplicationGroupId").GetString());
        Assert.False(group.GetProperty("ClusterEnabled").GetBoolean());
        Assert.Equal("orders-001", group.GetProperty("MemberClusters")[0].GetString());
        Assert.Equal(6379, group.GetProperty("NodeGroups")[0].GetProperty("PrimaryEndpoint").GetProperty("Port").GetInt32());
        Assert.Equal(0, group.GetProperty("NodeGroups")[0].GetProperty("NodeGroupMembers").GetArrayLength());
        Assert.Equal("2026-01-02T03:04:05.000000+00:00", group.GetProperty("ReplicationGroupCreateTime").GetString());
        Assert.Equal("pages", json.GetProperty("CacheClusters")[0].GetProperty("CacheClusterId").GetString());
        Assert.False(json.TryGetProperty("Events", out _));
    }

    [Fact]
    public void What_is_absent_is_left_out() =>
        Assert.False(Written(terminal => CacheJson.Write(terminal, Cache.Of(Orders, []))).GetProperty("ReplicationGroup").TryGetProperty("Description", out _));

    [Fact]
    public void A_described_cache_comes_with_its_events()
    {
        var json = Written(terminal => CacheJson.Write(terminal, [Cache.Of(Orders, [])], [new Event { Message = "made" }]));

        Assert.Equal("made", json.GetProperty("Events")[0].GetProperty("Message").GetString());
    }

    private static JsonElement Written(Action<Terminal> write)
    {
        var output = new StringWriter();
        write(new Terminal(output, TextWriter.Null, json: true, outputIsTerminal: false, errorIsTerminal: false));
        return JsonDocument.Parse(output.ToString()).RootElement;
    }
}
