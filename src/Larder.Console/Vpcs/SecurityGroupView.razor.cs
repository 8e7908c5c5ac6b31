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
    private readonly HashSet<string> _revoked = [];
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

    private async Task RevokeAsync(SecurityGroupRule rule)
    {
        // A rule of that id does not come again.
        if (!_revoked.Add(rule.Id)) return;
        _refused = await attempts.TryAsync(() => vpcs.RevokeIngressAsync(Caller, Id, null, [rule.Id], CancellationToken.None));
        if (_refused is not null) _revoked.Remove(rule.Id);
    }

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
