using Larder.ControlPlane.Access;
using Microsoft.AspNetCore.Components;

namespace Larder.Console.Guide;

public sealed partial class GuideFrame : IDisposable
{
    private GuideState? _shown;

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    [CascadingParameter]
    private Caller Caller { get; set; } = null!;

    [Inject]
    private GuideSession Guide { get; set; } = null!;

    public void Dispose() => Guide.Changed -= Show;

    protected override void OnInitialized() => Guide.Changed += Show;

    protected override Task OnAfterRenderAsync(bool firstRender) => firstRender ? Guide.RecallAsync(Caller.Scope) : Task.CompletedTask;

    // What is typed concerns the panel only.
    private void Show() => _ = InvokeAsync(() =>
    {
        if (Guide.State == _shown) return;
        _shown = Guide.State;
        StateHasChanged();
    });
}
