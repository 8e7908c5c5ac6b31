namespace Larder.Model.Events;

public enum EventSource
{
    CacheCluster,
    CacheParameterGroup,
    CacheSubnetGroup,
    ReplicationGroup,
}
