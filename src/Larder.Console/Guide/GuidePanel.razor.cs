using Larder.Console.SampleApp;
using Larder.ControlPlane.Access;
using Larder.Model.Faults;
using Larder.Model.ReplicationGroups;
using Microsoft.AspNetCore.Components;

namespace Larder.Console.Guide;

/// <summary>The step that the reader is at. It follows him, what he types, and the cache that he makes.</summary>
public sealed partial class GuidePanel
{
    [CascadingParameter]
    private Caller Caller { get; set; } = null!;

    [Inject]
    private GuideSession Guide { get; set; } = null!;

    [Inject]
    private ControlPlane.ReplicationGroups.ReplicationGroups Groups { get; set; } = null!;

    [Inject]
    private SampleApps Samples { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private int Index => GuideSteps.IndexOf(Guide.State!.Step);
    private bool IsLast => Index == GuideSteps.All.Count - 1;
    private string Path => new Uri(Navigation.Uri).AbsolutePath;

    private GuideSight Sight => new()
    {
        Path = Path,
        Form = Guide.Form,
        CacheId = Guide.State!.CacheId,
        Group = State?.Group,
        SampleRuns = State?.Group is { } group && Samples.IsRunning(group.Arn),
    };

    protected override void OnInitialized()
    {
        Guide.Changed += Show;
        Samples.Changed += Show;
        Navigation.LocationChanged += Show;
    }

    protected override async Task<GuideNews> ReadAsync(CancellationToken cancellation)
    {
        if (Guide.State?.CacheId is not { } id) return new(null);
        try
        {
            return new(await Groups.GetAsync(Caller, id, cancellation));
        }
        catch (FaultException exception) when (exception.Fault.HttpStatus == 404)
        {
            return new(null);
        }
    }

    protected override bool Same(GuideNews last, GuideNews next) => last.Group == next.Group;

    protected override void Dispose(bool disposing)
    {
        Guide.Changed -= Show;
        Samples.Changed -= Show;
        Navigation.LocationChanged -= Show;
        base.Dispose(disposing);
    }

    private bool IsHere(string place) => Guide.Form is null && Path == place;

    /// <summary>Along with the reader, where the next step is elsewhere on the same page.</summary>
    private async Task MoveAsync(int steps)
    {
        if (IsLast && steps > 0)
        {
            await Guide.EndAsync();
            return;
        }

        await Guide.MoveAsync(steps);
        if (Guide.Step?.Place(Guide.State?.CacheId) is { } place && !IsHere(place)) Navigation.NavigateTo(place);
    }

    private void Show(object? sender, EventArgs arguments) => Show();

    private void Show() => _ = InvokeAsync(StateHasChanged);
}

/// <param name="Group">The cache of the walk; null where it is not there.</param>
public sealed record GuideNews(ReplicationGroup? Group);
