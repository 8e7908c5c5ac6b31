using Larder.Console.Faults;
using Larder.ControlPlane.Access;
using Larder.Model.Events;
using Microsoft.AspNetCore.Components;

namespace Larder.Console.Caches.History;

/// <summary>What happened to a cache, as far back as events are kept.</summary>
public sealed partial class EventsTab
{
    private readonly EventLog _log = new();
    private string? _text = "";
    private string? _source;
    private bool _reading;
    private Refusal? _refused;

    [Parameter, EditorRequired]
    public CacheDetails Cache { get; set; } = null!;

    [CascadingParameter]
    private Caller Caller { get; set; } = null!;

    [Inject]
    private CacheHistory History { get; set; } = null!;

    [Inject]
    private Attempts Attempts { get; set; } = null!;

    private IReadOnlyList<CacheEvent> All => _log.With(Cache.Events);
    private IReadOnlyList<CacheEvent> Shown => [.. All.Where(one => EventLog.Matches(one, (_text ?? "").Trim(), _source))];
    private IReadOnlyList<string> Sources => [.. All.Select(one => one.SourceId).Distinct().Order(StringComparer.Ordinal)];

    private async Task MoreAsync()
    {
        _reading = true;
        _refused = await Attempts.TryAsync(async () =>
        {
            DateTimeOffset? until = All is [.., var oldest] ? oldest.At : null;
            _log.Add(Cache.Events, await History.ReadAsync(Caller, Cache.EventSources, until, CancellationToken.None));
        });
        _reading = false;
    }
}
