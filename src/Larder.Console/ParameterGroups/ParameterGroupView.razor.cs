using Larder.Console.Layout;
using Larder.ControlPlane.Access;
using Larder.Model.Faults;
using Larder.Model.ParameterGroups;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Larder.Console.ParameterGroups;

/// <summary>One group, as it is while it is looked at.</summary>
public sealed partial class ParameterGroupView(
    ControlPlane.ParameterGroups.ParameterGroups groups, IDialogService dialogs, NavigationManager navigation)
{
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    [CascadingParameter]
    private Caller Caller { get; set; } = null!;

    protected override async Task<Found> ReadAsync(CancellationToken cancellation)
    {
        try
        {
            return new(await ReadGroupAsync());
        }
        catch (FaultException exception) when (exception.Fault.HttpStatus == 404)
        {
            return new(Group: null);
        }
    }

    protected override bool Same(Found last, Found next) =>
        last.Group is { } before && next.Group is { } after ? before.IsSameAs(after) : last == next;

    private async Task<ParameterGroupState> ReadGroupAsync()
    {
        var group = await groups.GetAsync(Caller, Name, CancellationToken.None);
        return new(group, groups.FamilyOf(group), await groups.UsersAsync(Caller, Name, CancellationToken.None));
    }

    private Task<ParameterGroup> SaveAsync(ParameterGroup seen, ParameterChange change) => groups.SaveAsync(Caller, seen, change, CancellationToken.None);

    private async Task DeleteAsync()
    {
        if (await ConfirmDialog.AskAsync(
            dialogs, L["DeleteTitle", Name], L["ParameterGroup_DeleteHint"], L["Delete"],
            () => groups.DeleteAsync(Caller, Name, CancellationToken.None)))
        {
            navigation.NavigateTo(ConsolePaths.ParameterGroups);
        }
    }

    /// <param name="Group">Null where there is no such group, or none any more.</param>
    public sealed record Found(ParameterGroupState? Group);
}
