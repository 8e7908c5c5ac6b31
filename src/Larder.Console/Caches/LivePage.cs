using Larder.ControlPlane.Access;
using Microsoft.AspNetCore.Components;

namespace Larder.Console.Caches;

/// <summary>A component that shows live state from its first rendering until it is left.</summary>
public abstract class LivePage<T> : ComponentBase, IDisposable
    where T : class
{
    private readonly CancellationTokenSource _left = new();

    [Inject]
    private Live Live { get; set; } = null!;

    [CascadingParameter]
    private Caller Viewer { get; set; } = null!;

    /// <summary>Null until it has been read.</summary>
    protected T? State { get; private set; }

    protected abstract Task<T> ReadAsync(CancellationToken cancellation);

    protected abstract bool Same(T last, T next);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        await foreach (var state in Live.ReadAsync(Viewer.Scope, ReadAsync, Same, _left.Token))
        {
            if (_left.IsCancellationRequested) return;
            State = state;
            StateHasChanged();
        }
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        _left.Cancel();
        _left.Dispose();
    }
}
