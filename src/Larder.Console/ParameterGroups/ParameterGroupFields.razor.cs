using Larder.Console.Faults;
using Larder.ControlPlane.Access;
using Microsoft.AspNetCore.Components;

namespace Larder.Console.ParameterGroups;

public sealed partial class ParameterGroupFields(
    ControlPlane.ParameterGroups.ParameterGroups groups, NavigationManager navigation, Attempts attempts)
{
    private bool _tried;
    private bool _creating;
    private Refusal? _refused;

    [Parameter, EditorRequired]
    public ParameterGroupForm Form { get; set; } = null!;

    [CascadingParameter]
    private Caller Caller { get; set; } = null!;

    private string NameHint => Form.StoredName.Length > 0 && Form.StoredName != Form.Name ? L["StoredAs", Form.StoredName] : L["IdHint"];

    private async Task CreateAsync()
    {
        (_tried, _refused) = (true, null);
        if (_creating || !Form.IsValid) return;
        _creating = true;
        _refused = await attempts.TryAsync(async () => navigation.NavigateTo(ConsolePaths.ParameterGroup((await CreatedAsync()).Name)));
        _creating = false;
    }

    private Task<Model.ParameterGroups.ParameterGroup> CreatedAsync() => Form.Source is { } source
        ? groups.CopyAsync(Caller, Form.Name.Trim(), source.Name, Form.Description.Trim(), [], CancellationToken.None)
        : groups.CreateAsync(Caller, Form.Name.Trim(), Form.Family, Form.Description.Trim(), [], CancellationToken.None);
}
