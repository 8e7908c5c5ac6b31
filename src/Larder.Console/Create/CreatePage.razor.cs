using Larder.Console.Faults;
using Larder.ControlPlane.Access;
using Microsoft.AspNetCore.Components;

namespace Larder.Console.Create;

/// <summary>The wizard: it begins with a preset of the address, with what was typed before, or with nothing.</summary>
public sealed partial class CreatePage(CreateSurroundingsView surroundings, Drafts drafts, Attempts attempts, NavigationManager navigation)
{
    private CreateForm? _form;
    private Refusal? _refused;
    private bool _restored;
    private bool _left;

    /// <summary>production, devtest or demo: begins with that of Easy create.</summary>
    [SupplyParameterFromQuery]
    public string? Preset { get; set; }

    [CascadingParameter]
    private Caller Caller { get; set; } = null!;

    // A link of a fragment alone would lead to the document's base.
    private string Here => new Uri(navigation.Uri).PathAndQuery;
    private string DraftKey => $"larder-create/{Caller.Scope}";

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

    protected override Task OnAfterRenderAsync(bool firstRender) =>
        _form is null || _left ? Task.CompletedTask : drafts.KeepAsync(DraftKey, _form.Input);

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
        // Whoever went elsewhere while it was made stays there.
        if (new Uri(navigation.Uri).AbsolutePath == ConsolePaths.Create) navigation.NavigateTo(path);
    }
}
