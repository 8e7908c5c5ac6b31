namespace Larder.Model.Events;

/// <summary>One line of a resource's history, as DescribeEvents tells it. Kept 14 days. Holds no secret.</summary>
public sealed record CacheEvent(EventSource Source, string SourceId, string Message, DateTimeOffset At);
