namespace Larder.Model.CacheClusters;

public enum CacheClusterPhase
{
    Creating,
    Available,
    Deleting,
}
