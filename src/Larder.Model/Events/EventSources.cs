namespace Larder.Model.Events;

/// <summary>AWS's words for the kinds of resource that have a history (API reference, DescribeEvents).</summary>
public static class EventSources
{
    public static string Word(EventSource source) => source switch
    {
        EventSource.CacheCluster => "cache-cluster",
        EventSource.ReplicationGroup => "replication-group",
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, null),
    };

    public static EventSource Parse(string word) => word switch
    {
        "cache-cluster" => EventSource.CacheCluster,
        "replication-group" => EventSource.ReplicationGroup,
        _ => throw new ArgumentOutOfRangeException(nameof(word), word, null),
    };
}
