using Larder.Console.Faults;
using Larder.Console.Layout;
using Larder.ControlPlane.Access;
using Larder.Model.Vpcs;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Larder.Console.Vpcs;

/// <summary>One security group with its rules.</summary>
public sealed partial class SecurityGroupView(
    ControlPlane.Vpcs.Vpcs vpcs, IDialogService dialogs, NavigationManager navigation, Attempts attempts)
{
    private RuleForm? _form;
    private Refusal? _refused;

    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    [CascadingParameter]
    private Caller Caller { get; set; } = null!;

    protected override Task<NetworkState> ReadAsync(CancellationToken cancellation) => NetworkState.ReadAsync(vpcs, Caller, cancellation);

    protected override bool Same(NetworkState last, NetworkState next) => last.IsSameAs(next);

    private async Task AddAsync()
    {
        await vpcs.AuthorizeIngressAsync(Caller, Id, null, [_form!.Request], [], CancellationToken.None);
        _form = null;
    }

    private async Task RevokeAsync(SecurityGroupRule rule) =>
        _refused = await attempts.TryAsync(() => vpcs.RevokeIngressAsync(Caller, Id, null, [rule.Id], CancellationToken.None));

    private async Task DeleteAsync()
    {
        if (await ConfirmDialog.AskAsync(
            dialogs, L["DeleteTitle", Id], L["SecurityGroup_DeleteHint"], L["Delete"],
            () => vpcs.DeleteSecurityGroupAsync(Caller, Id, null, CancellationToken.None)))
        {
            navigation.NavigateTo(ConsolePaths.SecurityGroups);
        }
    }
}
