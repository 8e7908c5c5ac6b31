namespace Larder.Server.Commands.Caches;

internal enum CacheKind
{
    ReplicationGroup,
    CacheCluster,
}
