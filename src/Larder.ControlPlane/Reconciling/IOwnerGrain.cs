using Orleans.Concurrency;

namespace Larder.ControlPlane.Reconciling;

/// <summary>A grain that keeps one aggregate's nodes as asked for. Its key is account/region/id.</summary>
public interface IOwnerGrain : IGrainWithStringKey
{
    /// <summary>Look at your nodes and do what is next. May come at any time and any number of times.</summary>
    [OneWay]
    Task WakeAsync();
}
