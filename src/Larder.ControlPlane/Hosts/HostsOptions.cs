namespace Larder.ControlPlane.Hosts;

/// <summary>Configuration section Larder:Hosts.</summary>
public sealed class HostsOptions
{
    /// <summary>Lets caches promise more memory than the host has. For test machines.</summary>
    public bool Overcommit { get; set; }

    /// <summary>Cache nodes per account and region (AWS's default quota).</summary>
    public int NodesPerRegion { get; set; } = 300;

    /// <summary>Cache clusters per account and region, a group's members included; 0: as many as there may be nodes.</summary>
    public int ClustersPerRegion { get; set; }
}
