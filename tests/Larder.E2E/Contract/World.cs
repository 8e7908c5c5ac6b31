using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Larder.Agent.Processes;
using Larder.ControlPlane.Facts;
using Larder.E2E.Harness;

namespace Larder.E2E.Contract;

/// <summary>The resources of which the requests in Operations speak (world.txt), made once.</summary>
public sealed class World : IAsyncLifetime
{
    // contract/facts/quotas.json.
    private const int GroupsPerRegion = 300;

    private readonly int _takenPort = FreePorts.Take();
    private readonly Dictionary<string, Place> _places = [];
    private TcpListener? _stranger;
    private LarderServer? _here;
    private LarderServer? _tight;

    internal Place this[string place] => _places[place];

    private Owner Owner => _here!.Owner();

    public async ValueTask InitializeAsync()
    {
        _stranger = new TcpListener(IPAddress.Any, _takenPort);
        _stranger.Start();
        _here = await LarderServer.StartAsync();
        _tight = await LarderServer.StartAsync(new()
        {
            Environment = new Dictionary<string, string?> { ["LARDER_Hosts__ClustersPerRegion"] = "2", ["LARDER_Hosts__NodesPerRegion"] = "3" },
        });
        var names = await NamesAsync(_here, _takenPort);
        _places[Place.Here] = new(new(_here), names);
        _places[Place.NoNetwork] = new(new(_here, "eu-west-1"), names);
        _places[Place.Full] = new(new(_here, "eu-west-2"), names);
        _places[Place.Tight] = new(new(_tight), names);

        foreach (var (operation, request) in Lines.OfWorld()) await this[request.Place].DoAsync(operation, request.Form);
        await new Ec2(_here, "eu-west-1").DeleteDefaultVpcAsync();
        await FillAsync(this[Place.Full], (await new Ec2(_here, "eu-west-2").DefaultSubnetsAsync())[0]);
        await MadeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _stranger?.Dispose();
        if (_here is not null) await _here.DisposeAsync();
        if (_tight is not null) await _tight.DisposeAsync();
    }

    /// <summary>What requests change is available again, and what has a replica, which may lag on a machine that is busy.</summary>
    internal async Task AtRestAsync()
    {
        await Owner.GroupUntilAsync("orders", "available");
        await Owner.GroupUntilAsync("changing", "available");
        await Owner.ClusterUntilAsync("changing-pages", "available");
    }

    private async Task MadeAsync()
    {
        foreach (var id in (string[])["large", "embedded", "going"]) await Owner.GroupUntilAsync(id, "available");
        foreach (var id in (string[])["sessions", "alone", "going-pages"]) await Owner.ClusterUntilAsync(id, "available");
        await AtRestAsync();
        await Owner.GroupUntilAsync("stuck", "create-failed");
        await Owner.ClusterUntilAsync("stuck-alone", "incompatible-network");
        await _tight!.Owner().GroupUntilAsync("one", "available");
        await _tight.Owner().ClusterUntilAsync("pages", "available");
    }

    /// <summary>What {name} stands for in the requests, by name.</summary>
    internal static async Task<Dictionary<string, string>> NamesAsync(LarderServer server, int takenPort)
    {
        var ec2 = new Ec2(server);
        // Before there is another VPC with a group of its own.
        var securityGroup = await ec2.OnlySecurityGroupAsync();
        var subnets = await ec2.DefaultSubnetsAsync();
        var types = FactFiles.NodeTypes().All;
        var host = HostMemory.Bytes();
        var offerings = await new WireRequests(server).SendAsync(HttpMethod.Post, "Action=DescribeReservedCacheNodesOfferings&Version=2015-02-02");
        return new()
        {
            ["arn"] = $"arn:aws:elasticache:us-east-1:{server.Key.Account}",
            ["subnet-a"] = subnets[0],
            ["subnet-b"] = subnets[1],
            ["subnet-c"] = subnets[2],
            ["other-subnet"] = await ec2.OtherSubnetAsync(),
            ["security-group"] = securityGroup,
            ["offering"] = offerings.All("ReservedCacheNodesOfferingId")[0],
            ["taken-port"] = takenPort.ToString(CultureInfo.InvariantCulture),
            ["largest"] = types.MaxBy(type => type.RedisMaxMemoryBytes)!.Name,
            ["sixth-of-host"] = types.Where(type => type.RedisMaxMemoryBytes * 6 > host).MinBy(type => type.RedisMaxMemoryBytes)!.Name,
            ["fortieth-of-host"] = types.Where(type => (type.MemcachedMaxMemoryMegabytes * 40L) << 20 > host)
                .MinBy(type => type.MemcachedMaxMemoryMegabytes)!.Name,
        };
    }

    private static async Task FillAsync(Place place, string subnet)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = TestContext.Current.CancellationToken };
        await Parallel.ForEachAsync(Enumerable.Range(1, GroupsPerRegion), options, async (number, _) =>
        {
            await place.DoAsync("CreateCacheParameterGroup", $"CacheParameterGroupName=p{number}&CacheParameterGroupFamily=redis7&Description=d");
            await place.DoAsync("CreateCacheSubnetGroup",
                $"CacheSubnetGroupName=s{number}&CacheSubnetGroupDescription=d&SubnetIds.SubnetIdentifier.1={subnet}");
        });
    }
}
