using Larder.Model.SubnetGroups;
using Larder.Model.Vpcs;

namespace Larder.Model.CacheClusters;

/// <summary>What a modification changes of how a cache is kept. It is in force at once, whatever ApplyImmediately says:
/// nothing of it touches a node. Null: as it is.</summary>
public sealed record SpecChange
{
    /// <summary>Ids.</summary>
    public IReadOnlyList<string>? SecurityGroups { get; init; }
    public string? MaintenanceWindow { get; init; }
    public string? SnapshotWindow { get; init; }
    public bool? AutoMinorVersionUpgrade { get; init; }

    /// <summary>With the security groups as they are there: ids that are not are refused.</summary>
    /// <exception cref="Faults.FaultException">InvalidParameterValue, InvalidParameterCombination.</exception>
    public SpecChange In(Network network, CacheClusterSpec spec) => SecurityGroups is { Count: > 0 }
        ? this with { SecurityGroups = CacheNetwork.Of(network, spec.SubnetGroup, SecurityGroups).SecurityGroups }
        : this with { SecurityGroups = null };

    /// <param name="id">Of the cache.</param>
    /// <exception cref="Faults.FaultException">InvalidParameterValue, InvalidParameterCombination.</exception>
    public CacheClusterSpec ApplyTo(CacheClusterSpec spec, string id)
    {
        return spec with
        {
            SecurityGroups = SecurityGroups ?? spec.SecurityGroups,
            AutoMinorVersionUpgrade = AutoMinorVersionUpgrade ?? spec.AutoMinorVersionUpgrade,
            Windows = spec.WindowsOf(id).With(id, MaintenanceWindow, SnapshotWindow, spec.Engine.HasSnapshots),
        };
    }
}
