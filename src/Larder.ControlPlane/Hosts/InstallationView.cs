using Larder.ControlPlane.EngineVersions;
using Larder.ControlPlane.Facts;
using Larder.Model;
using Larder.Model.Engines;
using Larder.Model.Maintenance;
using Larder.Model.Nodes;
using Larder.Model.NodeTypes;
using Microsoft.Extensions.Options;

namespace Larder.ControlPlane.Hosts;

/// <summary>What rules need to know of this installation, as it is now.</summary>
public sealed class InstallationView(
    IHosts hosts, NodeTypeCatalog nodeTypes, IOptions<HostsOptions> hostsOptions, IOptions<EnginesOptions> enginesOptions)
{
    private static readonly Lazy<IReadOnlyDictionary<string, MaintenanceBlock>> _blocks = new(FactFiles.MaintenanceBlocks);

    public Installation Now => new()
    {
        Engines = new EngineCatalog(hosts.Capacity.Engines, enginesOptions.Value.Substitute),
        NodeTypes = nodeTypes,
        MaintenanceBlocks = _blocks.Value,
        NodesPerRegion = hostsOptions.Value.NodesPerRegion,
        SharesOneAddress = hosts.AddressMode is AddressMode.Ports,
    };
}
