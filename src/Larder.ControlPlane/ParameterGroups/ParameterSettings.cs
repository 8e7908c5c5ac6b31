using Larder.ControlPlane.Storage;
using Larder.Model.CacheClusters;
using Larder.Model.Faults;
using Larder.Model.Naming;
using Larder.Model.Nodes;
using Larder.Model.ParameterGroups;

namespace Larder.ControlPlane.ParameterGroups;

/// <summary>Works out by what the nodes of a cache are to run, from its parameter group as it is now.</summary>
public sealed class ParameterSettings(ParameterGroupTable table, ParameterCatalog facts)
{
    /// <summary>The group of this name where it is one that an owner made; null for a default one and for none.</summary>
    /// <exception cref="FaultException">CacheParameterGroupNotFound.</exception>
    public async Task<ParameterGroup?> OwnAsync(Scope scope, string? name, CancellationToken cancellation) =>
        name is null || ParameterGroup.IsDefaultName(name)
            ? null
            : await table.FindAsync(scope, name, cancellation) ?? throw FaultException.CacheParameterGroupNotFound(name);

    /// <summary>Null where that cannot be said: the group is gone, which its caches outlive unchanged.</summary>
    public async Task<NodeSettings?> OfAsync(Scope scope, CacheClusterSpec spec, CancellationToken cancellation)
    {
        var catalog = facts.With([spec.Engine.Family]);
        var group = ParameterGroup.IsDefaultName(spec.ParameterGroup)
            ? catalog.Default(scope, spec.ParameterGroup)
            : await table.FindAsync(scope, spec.ParameterGroup, cancellation);
        return group is null ? null : EngineSettings.Of(catalog.Find(spec.Engine.Family), group, spec);
    }
}
