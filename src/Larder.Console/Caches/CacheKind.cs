namespace Larder.Console.Caches;

public enum CacheKind
{
    ReplicationGroup,
    CacheCluster,
}
