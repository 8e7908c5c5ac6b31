using Larder.Console.Faults;
using Larder.Model.SubnetGroups;
using Larder.Model.Vpcs;

namespace Larder.Console.SubnetGroups;

/// <summary>What is being typed for a subnet group, a new one or one that is there, checked with the rules of the API against
/// the network as it was when the form was opened.</summary>
public sealed class SubnetGroupForm
{
    private readonly NetworkUse _use;
    private readonly SubnetGroup? _group;
    private string _vpcId;

    public SubnetGroupForm(Network network)
    {
        (Network, _use) = (network, NetworkUse.None);
        _vpcId = (network.DefaultVpc ?? network.Vpcs.FirstOrDefault(HasSubnets))?.Id ?? "";
        Chosen = AllOf(_vpcId);
    }

    /// <param name="use">Where caches of it have nodes, it has to keep a subnet.</param>
    public SubnetGroupForm(Network network, NetworkUse use, SubnetGroup group)
    {
        (Network, _use, _group, _vpcId) = (network, use, group, group.VpcId);
        (Name, Description, Chosen) = (group.Name, group.Description, [.. group.SubnetIds]);
    }

    public Network Network { get; }
    public string Name { get; set; } = "";
    public string Description { get; set; } = "";

    /// <summary>Ids.</summary>
    public HashSet<string> Chosen { get; private set; }

    /// <summary>A group is in one VPC; with another, all its subnets are chosen: one in each zone is what most want.</summary>
    public string VpcId
    {
        get => _vpcId;
        set
        {
            if (value == _vpcId) return;
            (_vpcId, Chosen) = (value, AllOf(value));
        }
    }

    public string StoredName => Name.Trim().ToLowerInvariant();
    public bool IsValid => NameProblem() is null && DescriptionProblem() is null && SubnetsProblem() is null;
    public IReadOnlyList<string> SubnetIds => [.. Subnets.Select(subnet => subnet.Id).Where(Chosen.Contains)];

    /// <summary>Those to choose from, by zone.</summary>
    public IReadOnlyList<Subnet> Subnets => [.. Network.Subnets.Where(subnet => subnet.VpcId == VpcId).OrderBy(subnet => subnet.AvailabilityZone, StringComparer.Ordinal)];

    public void Choose(string subnetId, bool chosen)
    {
        if (chosen) Chosen.Add(subnetId);
        else Chosen.Remove(subnetId);
    }

    public string? NameProblem() => _group is not null ? null : Judged.By(() => SubnetGroupRules.Create(Network, Name.Trim(), "d", AnySubnet, []));

    public string? DescriptionProblem() => Judged.By(() => SubnetGroupRules.Create(Network, FreeName, Description.Trim(), AnySubnet, []));

    public string? SubnetsProblem() => SubnetIds.Count > 0 && _group is not null
        ? Judged.By(() => SubnetGroupRules.Modify(Network, _use, _group.Name, "d", SubnetIds))
        // A change that names none would leave them as they are; here it was asked for none.
        : Judged.By(() => SubnetGroupRules.Create(Network, FreeName, "d", SubnetIds, []));

    private string FreeName => Enumerable.Range(0, int.MaxValue).Select(number => $"n{number}").First(name => Network.SubnetGroups.All(group => group.Name != name));
    private string[] AnySubnet => [.. Network.Subnets.Take(1).Select(subnet => subnet.Id)];

    private bool HasSubnets(Vpc vpc) => Network.Subnets.Any(subnet => subnet.VpcId == vpc.Id);

    private HashSet<string> AllOf(string vpcId) => [.. Network.Subnets.Where(subnet => subnet.VpcId == vpcId).Take(SubnetGroupRules.SubnetsAtMost).Select(subnet => subnet.Id)];
}
