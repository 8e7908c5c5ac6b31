namespace Larder.ControlPlane.EngineVersions;

/// <summary>Configuration section Larder:Engines, as far as the control plane decides by it.</summary>
public sealed class EnginesOptions
{
    /// <summary>Runs the nearest installed version of the same engine where the one asked for is absent.</summary>
    public bool Substitute { get; set; }
}
