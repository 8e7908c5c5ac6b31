using System.Globalization;
using Larder.Contract.Client;
using Larder.Contract.ElastiCache;
using Larder.Contract.Shapes;
using Larder.Contract.SigV4;
using Larder.Server.Commands.Caches;
using Larder.Tests.Contract.Client;
using Microsoft.Extensions.Time.Testing;

namespace Larder.Tests.Commands.Caches;

/// <summary>A service that has one cluster and its history, and gives it as the real one does: oldest first, by pages.</summary>
internal sealed class CacheHistoryService : IDisposable
{
    private readonly FakeTimeProvider _time = new(new(2026, 1, 15, 0, 0, 0, TimeSpan.Zero));
    private readonly List<Event> _events = [];
    private readonly QueryServer _server;
    private readonly HttpClient _http;

    public CacheHistoryService()
    {
        _server = new(_time, Answer);
        _http = new(_server);
        Client = new(new QueryClient(_http, new Uri("http://localhost/"), new AccessKey("AK", "secret"), "us-east-1", _time), _time);
    }

    public CacheClient Client { get; }
    public required CacheCluster Cluster { get; init; }
    public int Pages => _server.Requests.OfType<DescribeEventsMessage>().Count();

    public void Happened(double minutesAgo, string message, string? id = null) => _events.Add(new()
    {
        SourceType = id is null ? "cache-cluster" : "replication-group",
        SourceIdentifier = id ?? Cluster.CacheClusterId,
        Message = message,
        Date = _time.GetUtcNow().AddMinutes(-minutesAgo),
    });

    public void Dispose()
    {
        _http.Dispose();
        _server.Dispose();
    }

    private IShape Answer(IShape request) => request switch
    {
        DescribeCacheClustersMessage => new CacheClusterMessage { CacheClusters = [Cluster] },
        DescribeEventsMessage asked => Page(asked),
        _ => throw new NotSupportedException(request.GetType().Name),
    };

    private EventsMessage Page(DescribeEventsMessage asked)
    {
        var window = _events.Where(one => one.SourceType == asked.SourceType && one.SourceIdentifier == asked.SourceIdentifier
            && one.Date >= _time.GetUtcNow().AddMinutes(-asked.Duration!.Value)).ToList();
        var start = asked.Marker is { } marker ? int.Parse(marker, CultureInfo.InvariantCulture) : 0;
        var page = window.Skip(start).Take(100).ToList();
        var end = start + page.Count;
        return new() { Events = page, Marker = end < window.Count ? end.ToString(CultureInfo.InvariantCulture) : null };
    }
}
