using Larder.Console.Faults;
using Larder.Model.Vpcs;

namespace Larder.Console.Vpcs;

/// <summary>What is being typed for a new subnet of a VPC, checked with the rules of the API. It begins with a block that is free.</summary>
public sealed class SubnetForm
{
    private readonly Network _network;
    private readonly Vpc _vpc;

    public SubnetForm(Network network, Vpc vpc)
    {
        (_network, _vpc) = (network, vpc);
        var taken = network.Subnets.Where(subnet => subnet.VpcId == vpc.Id).ToList();
        Zone = network.Scope.Zones.MinBy(zone => taken.Count(subnet => subnet.AvailabilityZone == zone))!;
        CidrBlock = SubnetBlock.Free(vpc.CidrBlock, [.. taken.Select(subnet => subnet.CidrBlock)], 1) is [var free] ? free : "";
    }

    public IReadOnlyList<string> Zones => _network.Scope.Zones;
    public string CidrBlock { get; set; }
    public string Zone { get; set; }
    public SubnetRequest Request => new() { VpcId = _vpc.Id, CidrBlock = CidrBlock.Trim(), AvailabilityZone = Zone };

    public string? Problem() => Judged.By(() => SubnetRules.Create(_network, Request, kind => $"{kind}-0"));
}
