namespace Larder.Model.Events;

public enum EventSource
{
    CacheCluster,
    ReplicationGroup,
}
