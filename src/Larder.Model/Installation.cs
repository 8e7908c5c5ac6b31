using Larder.Model.Engines;
using Larder.Model.Maintenance;
using Larder.Model.NodeTypes;

namespace Larder.Model;

/// <summary>What rules need to know of this installation.</summary>
public sealed record Installation
{
    public required EngineCatalog Engines { get; init; }
    public required NodeTypeCatalog NodeTypes { get; init; }

    /// <summary>contract/facts/quotas.json: nodes per region, raised by configuration.</summary>
    public int NodesPerRegion { get; init; } = 300;

    /// <summary>By region.</summary>
    public IReadOnlyDictionary<string, MaintenanceBlock> MaintenanceBlocks { get; init; } = new Dictionary<string, MaintenanceBlock>();

    public MaintenanceBlock MaintenanceBlockOf(string region) => MaintenanceBlocks.GetValueOrDefault(region, MaintenanceBlock.Default);

    /// <summary>Whether all nodes share one address (ports mode): then no second process can take over an endpoint.</summary>
    public bool SharesOneAddress { get; init; }
}
