using Larder.Console.Faults;
using Larder.Console.Layout;
using Larder.ControlPlane.Access;
using Larder.Model.Vpcs;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Larder.Console.Vpcs;

/// <summary>One VPC with what is in it.</summary>
public sealed partial class VpcView(
    ControlPlane.Vpcs.Vpcs vpcs, IDialogService dialogs, NavigationManager navigation, Press press)
{
    private SubnetForm? _form;

    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    [CascadingParameter]
    private Caller Caller { get; set; } = null!;

    private IReadOnlyList<Subnet> Subnets => [.. State!.Network.Subnets.Where(subnet => subnet.VpcId == Id)];

    protected override Task<NetworkState> ReadAsync(CancellationToken cancellation) => NetworkState.ReadAsync(vpcs, Caller, cancellation);

    protected override bool Same(NetworkState last, NetworkState next) => last.IsSameAs(next);

    private void BeginSubnet(Vpc vpc)
    {
        _form = new(State!.Network, vpc);
        press.Renew();
    }

    private async Task AddSubnetAsync()
    {
        // Another press may come after the one that has made it.
        if (_form is not { } form || form.Problem() is not null) return;
        if (await press.TryAsync(() => vpcs.CreateSubnetAsync(Caller, form.Request, CancellationToken.None))) _form = null;
    }

    private Task<bool> DeleteSubnetAsync(Subnet subnet) => ConfirmDialog.AskAsync(
        dialogs, L["DeleteTitle", subnet.Id], L["Vpc_DeleteSubnetHint"], L["Delete"],
        () => vpcs.DeleteSubnetAsync(Caller, subnet.Id, CancellationToken.None));

    private async Task DeleteAsync()
    {
        if (await ConfirmDialog.AskAsync(
            dialogs, L["DeleteTitle", Id], L["Vpc_DeleteHint"], L["Delete"], () => vpcs.DeleteVpcAsync(Caller, Id, CancellationToken.None)))
        {
            navigation.NavigateTo(ConsolePaths.Vpcs);
        }
    }
}
