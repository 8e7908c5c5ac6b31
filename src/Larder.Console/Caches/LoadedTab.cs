using Larder.Console.Faults;
using Larder.ControlPlane.Access;
using Microsoft.AspNetCore.Components;

namespace Larder.Console.Caches;

/// <summary>A part of a cache's page that shows more than is stored of the cache: read when it is opened, and again whenever the
/// cache has changed.</summary>
public abstract class LoadedTab<T> : ComponentBase
    where T : class
{
    private (string Id, long Revision)? _read;

    [Parameter, EditorRequired]
    public CacheDetails Cache { get; set; } = null!;

    [CascadingParameter]
    protected Caller Caller { get; set; } = null!;

    [Inject]
    protected Attempts Attempts { get; set; } = null!;

    /// <summary>Null until it has been read.</summary>
    protected T? Loaded { get; private set; }
    protected Refusal? Refused { get; set; }

    protected abstract Task<T> LoadAsync(CancellationToken cancellation);

    protected override async Task OnParametersSetAsync()
    {
        if (_read == (Cache.Id, Cache.Revision)) return;
        _read = (Cache.Id, Cache.Revision);
        await ReloadAsync();
    }

    // A read that was begun is finished, so that nobody sees it cancelled.
    protected async Task ReloadAsync() => Refused = await Attempts.TryAsync(async () => Loaded = await LoadAsync(CancellationToken.None));
}
