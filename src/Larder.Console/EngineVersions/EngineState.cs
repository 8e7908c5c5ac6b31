using Larder.Console.Caches;
using Larder.Console.Create;
using Larder.Model.ServiceUpdates;

namespace Larder.Console.EngineVersions;

/// <summary>What can run here, what cannot and how to get it, who runs what, and what of it could be newer.</summary>
public sealed record EngineState(IReadOnlyList<EngineRow> Rows, IReadOnlyList<EngineChoice> Missing, IReadOnlyList<UpdateAction> Actions)
{
    /// <summary>What is to be done for each update.</summary>
    public IEnumerable<IGrouping<ServiceUpdate, UpdateAction>> Updates => Actions.GroupBy(action => action.Update);

    public bool IsSameAs(EngineState other) => Marks().SequenceEqual(other.Marks(), StringComparer.Ordinal);

    private IEnumerable<string> Marks() =>
    [
        .. Rows.Select(row => $"{row.Engine.Description} {row.Installed} {string.Join(' ', row.Caches)}"),
        .. Actions.Select(action => $"{action.Key} {action.Status} {action.NodesUpdated} {action.Cache.Nodes.Count}"),
    ];
}
