using Larder.Console.Faults;
using Larder.Model.Vpcs;

namespace Larder.Console.Vpcs;

/// <summary>What is being typed for a new VPC, checked with the rules of the API.</summary>
public sealed class VpcForm(Network network)
{
    public string CidrBlock { get; set; } = "10.0.0.0/16";

    /// <summary>Without a subnet no cache can be in it.</summary>
    public bool WithSubnets { get; set; } = true;

    /// <summary>One for each zone, as large as they can be beside each other; none where there is no room for them.</summary>
    public IReadOnlyList<string> SubnetBlocks => WithSubnets && Problem() is null ? SubnetBlock.Free(CidrBlock.Trim(), [], network.Scope.Zones.Count) : [];

    public string? Problem() => Judged.By(() => VpcRules.Create(network, CidrBlock.Trim(), [], kind => $"{kind}-0"));
}
