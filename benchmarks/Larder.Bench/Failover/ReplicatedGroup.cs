using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Larder.Contract.ElastiCache;
using Larder.Model.Nodes;

namespace Larder.Bench.Failover;

/// <summary>A primary and a replica with automatic failover, of the service under test.</summary>
internal sealed class ReplicatedGroup(Service service, string id, IPEndPoint primary)
{
    private static readonly TimeSpan _poll = TimeSpan.FromMilliseconds(5);

    public string Id => id;

    /// <summary>The primary endpoint.</summary>
    public IPEndPoint Primary => primary;

    public static async Task<ReplicatedGroup> CreateAsync(Service service, string id, string nodeType = "cache.t3.micro")
    {
        await service.Api.SendAsync(ElastiCacheOperations.CreateReplicationGroup, new()
        {
            ReplicationGroupId = id,
            ReplicationGroupDescription = "bench",
            Engine = "redis",
            CacheNodeType = nodeType,
            NumCacheClusters = 2,
            AutomaticFailoverEnabled = true,
        }, CancellationToken.None);
        return new ReplicatedGroup(service, id, await Caches.AvailableAsync(service, id));
    }

    public Task AvailableAsync() => Caches.AvailableAsync(service, id);

    /// <summary>Until all of them are available, and have been for so long that a death counts as the first: a node that dies
    /// soon after its start is brought back ever later.</summary>
    public static async Task SteadyAsync(IReadOnlyList<ReplicatedGroup> groups)
    {
        foreach (var group in groups) await group.AvailableAsync();
        await Task.Delay(NodeLife.Lasting, TimeProvider.System, CancellationToken.None);
        foreach (var group in groups) await group.AvailableAsync();
    }

    public async Task<ReplicationGroup> DescribeAsync() => (await Caches.DescribeAsync(service, id)).ReplicationGroups![0];

    public async Task<string> PrimaryMemberAsync() =>
        (await DescribeAsync()).NodeGroups![0].NodeGroupMembers!.Single(member => member.CurrentRole == "primary").CacheClusterId!;

    /// <summary>Asks for a planned failover and waits until it is done.</summary>
    public async Task TestFailoverAsync()
    {
        var before = await PrimaryMemberAsync();
        await service.Api.SendAsync(ElastiCacheOperations.TestFailover, new() { ReplicationGroupId = id, NodeGroupId = "0001" }, CancellationToken.None);
        while (await PrimaryMemberAsync() == before || (await DescribeAsync()).Status != "available")
            await Task.Delay(_poll, TimeProvider.System, CancellationToken.None);
    }

    /// <summary>The process that answers the primary endpoint.</summary>
    public async Task<int> PidAsync()
    {
        var info = await AskAsync(primary, "INFO server");
        return int.Parse(info.Split('\n').First(line => line.StartsWith("process_id:", StringComparison.Ordinal))[11..], CultureInfo.InvariantCulture);
    }

    /// <summary>One inline command, and what comes back at first.</summary>
    public static async Task<string> AskAsync(IPEndPoint endPoint, string command)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(endPoint);
        await socket.SendAsync(Encoding.ASCII.GetBytes(command + "\r\n"));
        var buffer = new byte[16384];
        return Encoding.ASCII.GetString(buffer, 0, await socket.ReceiveAsync(buffer));
    }
}
