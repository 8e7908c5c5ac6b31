using Larder.ControlPlane.Access;

namespace Larder.Console.SampleApp;

/// <summary>Tells whether a cache is still there.</summary>
public interface ISampleTargets
{
    /// <summary>Whether the same cache is still served at the same endpoint. Where it has been deleted another one may be, whose
    /// owner has not asked for a sample application.</summary>
    Task<bool> StandsAsync(Caller caller, SampleTarget target, CancellationToken cancellation);
}
