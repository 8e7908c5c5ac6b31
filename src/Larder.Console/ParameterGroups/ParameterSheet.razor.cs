using Larder.Model.ParameterGroups;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Larder.Console.ParameterGroups;

/// <summary>All parameters of a group, to be looked at and to be changed.</summary>
public sealed partial class ParameterSheet(IDialogService dialogs)
{
    private ParameterSearch _search = ParameterSearch.All;
    private ParameterDraft? _draft;

    [Parameter, EditorRequired]
    public ParameterGroupState State { get; set; } = null!;

    /// <summary>The group as it is stored at that moment.</summary>
    [Parameter, EditorRequired]
    public Func<Task<ParameterGroupState>> Read { get; set; } = null!;

    [Parameter, EditorRequired]
    public Func<ParameterGroup, ParameterChange, Task> Save { get; set; } = null!;

    private IReadOnlyList<Parameter> Shown => _search.In(State, _draft);

    private void Begin() => _draft = new(State);

    private void End() => _draft = null;

    private void ResetAll() => _draft!.ResetAll();

    private async Task ReviewAsync()
    {
        var parameters = new DialogParameters<ReviewDialog>
        {
            { dialog => dialog.Draft, _draft! },
            { dialog => dialog.Read, Read },
            { dialog => dialog.Save, Save },
        };
        var options = new DialogOptions { MaxWidth = MaxWidth.Medium, FullWidth = true, CloseOnEscapeKey = true };
        var dialog = await dialogs.ShowAsync<ReviewDialog>(L["ParameterGroup_ReviewTitle", State.Group.Name], parameters, options);
        if (await dialog.Result is { Canceled: false }) End();
    }
}
