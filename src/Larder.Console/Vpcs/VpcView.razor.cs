using Larder.Console.Faults;
using Larder.Console.Layout;
using Larder.ControlPlane.Access;
using Larder.Model.Vpcs;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Larder.Console.Vpcs;

/// <summary>One VPC with what is in it.</summary>
public sealed partial class VpcView(
    ControlPlane.Vpcs.Vpcs vpcs, IDialogService dialogs, NavigationManager navigation, Attempts attempts)
{
    private SubnetForm? _form;
    private Refusal? _refused;

    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    [CascadingParameter]
    private Caller Caller { get; set; } = null!;

    private IReadOnlyList<Subnet> Subnets => [.. State!.Network.Subnets.Where(subnet => subnet.VpcId == Id)];

    protected override Task<NetworkState> ReadAsync(CancellationToken cancellation) => NetworkState.ReadAsync(vpcs, Caller, cancellation);

    protected override bool Same(NetworkState last, NetworkState next) => last.IsSameAs(next);

    private async Task AddSubnetAsync()
    {
        if (_form!.Problem() is not null) return;
        _refused = await attempts.TryAsync(() => vpcs.CreateSubnetAsync(Caller, _form.Request, CancellationToken.None));
        if (_refused is null) _form = null;
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
