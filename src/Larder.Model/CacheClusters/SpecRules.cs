using Larder.Model.Engines;
using Larder.Model.Faults;
using Larder.Model.Maintenance;
using Larder.Model.Nodes;
using Larder.Model.ParameterGroups;
using Larder.Model.SubnetGroups;

namespace Larder.Model.CacheClusters;

/// <summary>Rules that clusters and replication groups share.</summary>
public static class SpecRules
{
    public static int Port(int? asked, Engine engine) => asked switch
    {
        null => engine.DefaultPort,
        < 1 or > 65535 => throw FaultException.InvalidParameterValue($"The parameter Port must be between 1 and 65535; {asked} was given."),
        _ => asked.Value,
    };

    /// <param name="own">The group asked for, where it is none of the defaults.</param>
    /// <exception cref="FaultException">InvalidParameterCombination, InvalidParameterValue.</exception>
    public static string ParameterGroup(string? asked, ParameterGroup? own, Engine engine)
    {
        var name = own?.Name ?? asked?.ToLowerInvariant();
        if (string.IsNullOrEmpty(name) || name == engine.DefaultParameterGroup) return engine.DefaultParameterGroup;
        if (name == engine.DefaultParameterGroup + ParameterGroups.ParameterGroup.ClusterModeSuffix)
            throw FaultException.Unsupported("CacheParameterGroupName", $"Cluster mode is not served yet; use {engine.DefaultParameterGroup}.");
        return own?.Family == engine.Family
            ? name
            : throw FaultException.InvalidParameterCombination(
                $"The parameter group {name} is not of family {engine.Family}, which {engine.Name} {engine.Version} needs.");
    }

    /// <summary>Another engine version, another parameter group, or both; null: as it is.</summary>
    /// <param name="own">The parameter group, where it is one that an owner made.</param>
    /// <exception cref="FaultException">InvalidParameterCombination, InvalidParameterValue.</exception>
    public static CacheClusterSpec Changed(CacheClusterSpec spec, Engine? engine, string? parameterGroup, ParameterGroup? own)
    {
        var next = engine ?? spec.Engine;
        if (parameterGroup is null && next.Family != spec.Engine.Family)
        {
            if (spec.ParameterGroup != spec.Engine.DefaultParameterGroup)
            {
                throw FaultException.InvalidParameterCombination(
                    $"{next.Name} {next.Version} needs a parameter group of family {next.Family}, and {spec.ParameterGroup} is of {spec.Engine.Family}: "
                    + "name one in CacheParameterGroupName.");
            }

            parameterGroup = next.DefaultParameterGroup;
        }

        return spec with
        {
            Engine = next,
            ParameterGroup = parameterGroup is null ? spec.ParameterGroup : ParameterGroup(parameterGroup, own, next),
        };
    }

    public static CacheClusterSpec Spec(
        CacheRequest request, Engine engine, int nodes, CacheNetwork network, string region, Installation installation)
    {
        var type = installation.NodeTypes.Find(request.NodeType);
        return new()
        {
            Engine = engine,
            NodeType = type.Name,
            NumCacheNodes = nodes,
            Port = Port(request.Port, engine),
            ParameterGroup = ParameterGroup(request.ParameterGroup, request.OwnParameterGroup, engine),
            SubnetGroup = network.SubnetGroup,
            SecurityGroups = network.SecurityGroups,
            Windows = CacheWindows.Of(
                request.Id, request.MaintenanceWindow, request.SnapshotWindow, installation.MaintenanceBlockOf(region), engine.HasSnapshots),
            AutoMinorVersionUpgrade = request.AutoMinorVersionUpgrade ?? true,
            MemoryBytesPerNode = NodeMemory.Of(engine.Program, type),
            Threads = engine.Program is EngineKind.Memcached ? type.MemcachedThreads : null,
        };
    }
}
