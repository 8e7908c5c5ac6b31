using Larder.Model;
using Larder.Model.CacheClusters;
using Larder.Model.Nodes;
using Larder.Model.ParameterGroups;
using Larder.Model.SubnetGroups;
using Larder.Model.Vpcs;

namespace Larder.Console.Modify;

/// <summary>What rules need to know besides the cache, and what can be chosen from.</summary>
public sealed record ModifySurroundings
{
    public required Installation Installation { get; init; }
    public required Network Network { get; init; }

    /// <summary>Default ones and the owner's.</summary>
    public required IReadOnlyList<ParameterGroup> ParameterGroups { get; init; }
    public required Func<string, ParameterFamily> Family { get; init; }

    /// <summary>The group of this name where it is one that an owner made.</summary>
    public ParameterGroup? Own(string? name) => Named(name) is { IsDefault: false } own ? own : null;

    /// <summary>Null where the group is gone, which its caches outlive unchanged.</summary>
    public NodeSettings? Settings(CacheClusterSpec spec) =>
        Named(spec.ParameterGroup) is { } group ? EngineSettings.Of(Family(spec.Engine.Family), group, spec) : null;

    /// <summary>Those of the VPC that the cache is in.</summary>
    public IReadOnlyList<SecurityGroup> SecurityGroups(CacheClusterSpec spec)
    {
        var vpc = Network.AllSubnetGroups.FirstOrDefault(group => group.Name == spec.SubnetGroup)?.VpcId;
        return [.. Network.SecurityGroups.Where(group => group.VpcId == vpc).OrderBy(group => group.Name, StringComparer.Ordinal)];
    }

    public IReadOnlyList<string> Zones(CacheClusterSpec spec) => CacheNetwork.Of(Network, spec.SubnetGroup, null).Zones;

    private ParameterGroup? Named(string? name) =>
        ParameterGroups.FirstOrDefault(group => string.Equals(group.Name, name, StringComparison.OrdinalIgnoreCase));
}
