using Larder.Model.Engines;
using Larder.Model.Faults;
using Larder.Model.Naming;
using Larder.Model.Nodes;
using Larder.Model.ParameterGroups;

namespace Larder.Model.CacheClusters;

/// <summary>Rules that clusters and replication groups share.</summary>
public static class SpecRules
{
    public const string DefaultSubnetGroup = "default";

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

    public static string SubnetGroup(string? asked) =>
        asked is null || string.Equals(asked, DefaultSubnetGroup, StringComparison.OrdinalIgnoreCase)
            ? DefaultSubnetGroup
            : throw FaultException.Unsupported("CacheSubnetGroupName", "Use default, or leave it out.");

    public static string Zone(string parameter, string zone, Scope scope) => scope.Zones.Contains(zone)
        ? zone
        : throw FaultException.InvalidParameterValue(
            $"The parameter {parameter} must name zones of {scope.Region}: {string.Join(", ", scope.Zones)}; {zone} was given.");

    public static CacheClusterSpec Spec(
        Installation installation, Engine engine, string? nodeType, int nodes, int? port, string? parameterGroup,
        ParameterGroup? ownParameterGroup, string? subnetGroup)
    {
        var type = installation.NodeTypes.Find(nodeType);
        return new()
        {
            Engine = engine,
            NodeType = type.Name,
            NumCacheNodes = nodes,
            Port = Port(port, engine),
            ParameterGroup = ParameterGroup(parameterGroup, ownParameterGroup, engine),
            SubnetGroup = SubnetGroup(subnetGroup),
            MemoryBytesPerNode = NodeMemory.Of(engine.Program, type),
            Threads = engine.Program is EngineKind.Memcached ? type.MemcachedThreads : null,
        };
    }
}
