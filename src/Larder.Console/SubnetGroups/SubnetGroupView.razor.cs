using Larder.Console.Layout;
using Larder.Console.Vpcs;
using Larder.ControlPlane.Access;
using Larder.Model.SubnetGroups;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Larder.Console.SubnetGroups;

/// <summary>One group, as it is while it is looked at.</summary>
public sealed partial class SubnetGroupView(
    ControlPlane.Vpcs.Vpcs vpcs, ControlPlane.SubnetGroups.SubnetGroups groups, IDialogService dialogs, NavigationManager navigation)
{
    private SubnetGroupForm? _form;

    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    [CascadingParameter]
    private Caller Caller { get; set; } = null!;

    private SubnetGroup? Found =>
        State!.Network.AllSubnetGroups.FirstOrDefault(group => string.Equals(group.Name, Name, StringComparison.OrdinalIgnoreCase));

    protected override Task<NetworkState> ReadAsync(CancellationToken cancellation) => NetworkState.ReadAsync(vpcs, Caller, cancellation);

    protected override bool Same(NetworkState last, NetworkState next) => last.IsSameAs(next);

    private async Task<string> SaveAsync()
    {
        await groups.ModifyAsync(Caller, Name, _form!.Description.Trim(), _form.SubnetIds, CancellationToken.None);
        _form = null;
        return ConsolePaths.SubnetGroup(Name);
    }

    private async Task DeleteAsync()
    {
        if (await ConfirmDialog.AskAsync(
            dialogs, L["DeleteTitle", Name], L["SubnetGroup_DeleteHint"], L["Delete"],
            () => groups.DeleteAsync(Caller, Name, CancellationToken.None)))
        {
            navigation.NavigateTo(ConsolePaths.SubnetGroups);
        }
    }
}
