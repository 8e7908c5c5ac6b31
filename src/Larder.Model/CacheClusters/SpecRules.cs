using Larder.Model.Engines;
using Larder.Model.Faults;
using Larder.Model.Naming;
using Larder.Model.Nodes;

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

    public static string ParameterGroup(string? asked, Engine engine)
    {
        var name = asked?.ToLowerInvariant();
        if (string.IsNullOrEmpty(name) || name == engine.DefaultParameterGroup) return engine.DefaultParameterGroup;
        throw name.StartsWith("default.", StringComparison.Ordinal)
            ? FaultException.InvalidParameterCombination(
                $"The parameter group {name} is not of family {engine.Family}, which {engine.Name} {engine.Version} needs.")
            : FaultException.Unsupported("CacheParameterGroupName", $"Use {engine.DefaultParameterGroup}, or leave it out.");
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
        Installation installation, Engine engine, string? nodeType, int nodes, int? port, string? parameterGroup, string? subnetGroup)
    {
        var type = installation.NodeTypes.Find(nodeType);
        return new()
        {
            Engine = engine,
            NodeType = type.Name,
            NumCacheNodes = nodes,
            Port = Port(port, engine),
            ParameterGroup = ParameterGroup(parameterGroup, engine),
            SubnetGroup = SubnetGroup(subnetGroup),
            MemoryBytesPerNode = NodeMemory.Of(engine.Program, type),
            Threads = engine.Program is EngineKind.Memcached ? type.MemcachedThreads : null,
        };
    }
}
