using Larder.ControlPlane.EngineVersions;
using Larder.Model;
using Larder.Model.Engines;
using Larder.Model.Nodes;
using Larder.Model.NodeTypes;
using Microsoft.Extensions.Options;

namespace Larder.ControlPlane.Hosts;

/// <summary>What rules need to know of this installation, as it is now.</summary>
public sealed class InstallationView(
    IHosts hosts, NodeTypeCatalog nodeTypes, IOptions<HostsOptions> hostsOptions, IOptions<EnginesOptions> enginesOptions)
{
    public Installation Now => new()
    {
        Engines = new EngineCatalog(hosts.Capacity.Engines, enginesOptions.Value.Substitute),
        NodeTypes = nodeTypes,
        NodesPerRegion = hostsOptions.Value.NodesPerRegion,
        SharesOneAddress = hosts.AddressMode is AddressMode.Ports,
    };
}
