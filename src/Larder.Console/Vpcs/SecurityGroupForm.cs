using Larder.Console.Faults;
using Larder.Model.Vpcs;

namespace Larder.Console.Vpcs;

/// <summary>What is being typed for a new security group, checked with the rules of the API.</summary>
public sealed class SecurityGroupForm(Network network)
{
    public IReadOnlyList<Vpc> Vpcs => network.Vpcs;
    public string Name { get; set; } = "";
    public string Description { get; set; } = "";
    public string VpcId { get; set; } = network.DefaultVpc?.Id ?? (network.Vpcs is [var first, ..] ? first.Id : "");
    public bool IsValid => NameProblem() is null && DescriptionProblem() is null;
    public SecurityGroupRequest Request => new() { Name = Name.Trim(), Description = Description.Trim(), VpcId = VpcId };

    public string? NameProblem() => Problem(Request with { Description = "d" });

    public string? DescriptionProblem() => Problem(Request with { Name = "." });

    private string? Problem(SecurityGroupRequest request) => Judged.By(() => SecurityGroupRules.Create(network, request, kind => $"{kind}-0"));
}
