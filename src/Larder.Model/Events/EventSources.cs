namespace Larder.Model.Events;

/// <summary>AWS's words for the kinds of resource that have a history (API reference, DescribeEvents).</summary>
public static class EventSources
{
    private static readonly (EventSource Source, string Word)[] _words =
    [
        (EventSource.CacheCluster, "cache-cluster"),
        (EventSource.CacheParameterGroup, "cache-parameter-group"),
        (EventSource.CacheSubnetGroup, "cache-subnet-group"),
        (EventSource.ReplicationGroup, "replication-group"),
    ];

    public static string Word(EventSource source) => _words.Single(known => known.Source == source).Word;

    public static EventSource Parse(string word) => _words.Single(known => known.Word == word).Source;
}
