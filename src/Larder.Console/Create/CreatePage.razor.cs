using Larder.Console.Caches;
using Larder.Console.Faults;
using Larder.Console.Guide;
using Larder.ControlPlane.Access;
using Microsoft.AspNetCore.Components;

namespace Larder.Console.Create;

/// <summary>The wizard: it begins with a preset of the address, with what was typed before, or with nothing.</summary>
public sealed partial class CreatePage(
    CreateSurroundingsView surroundings, Drafts drafts, GuideSession guide, Attempts attempts, NavigationManager navigation) : IDisposable
{
    private CreateForm? _form;
    private Refusal? _refused;
    private bool _restored;
    private bool _left;

    /// <summary>production, devtest or demo: begins with that of Easy create.</summary>
    [SupplyParameterFromQuery]
    public string? Preset { get; set; }

    /// <summary>Whatever it says: begins with the guide.</summary>
    [SupplyParameterFromQuery]
    public string? Guide { get; set; }

    [CascadingParameter]
    private Caller Caller { get; set; } = null!;

    // A link of a fragment alone would lead to the document's base.
    private string Here => new Uri(navigation.Uri).PathAndQuery;
    private string DraftKey => $"larder-create/{Caller.Scope}";

    public void Dispose() => guide.See(null);

    protected override async Task OnInitializedAsync() => _refused = await attempts.TryAsync(async () =>
    {
        var found = await surroundings.ReadAsync(Caller, CancellationToken.None);
        var draft = await drafts.ReadAsync(DraftKey);
        var fresh = Begun(found);
        // Who follows a link to another preset wants that one.
        var goesOn = draft is not null && (Preset is null || draft.Link == Preset);
        _form = goesOn ? new(found, draft) : fresh;
        _restored = goesOn && Drafts.Text(_form.Input) != Drafts.Text(fresh.Input);
    });

    // The link may be followed while the page is open already.
    protected override Task OnParametersSetAsync() => Guide is null ? Task.CompletedTask : BeginGuideAsync();

    protected override Task OnAfterRenderAsync(bool firstRender)
    {
        if (_form is null || _left) return Task.CompletedTask;
        guide.See(_form, StateHasChanged);
        return drafts.KeepAsync(DraftKey, _form.Input);
    }

    // Reloaded, the page goes on with it where its reader was.
    private async Task BeginGuideAsync()
    {
        await guide.BeginAsync(Caller.Scope);
        navigation.NavigateTo(ConsolePaths.Create, replace: true);
    }

    private CreateForm Begun(CreateSurroundings found)
    {
        var form = new CreateForm(found, new() { Link = Preset });
        if (Create.Preset.Named(Preset) is { } preset) form.Choose(preset);
        return form;
    }

    private void StartOver() => (_form, _restored) = (Begun(_form!.Surroundings), false);

    private async Task LeaveAsync(string path)
    {
        _left = true;
        await drafts.DropAsync(DraftKey);
        await guide.MadeAsync(_form!.Kind is CacheKind.ReplicationGroup ? _form.StoredId : null);
        // Whoever went elsewhere while it was made stays there.
        if (new Uri(navigation.Uri).AbsolutePath == ConsolePaths.Create) navigation.NavigateTo(path);
    }
}
