using Larder.Console.Faults;
using Larder.ControlPlane.Access;
using Microsoft.AspNetCore.Components;

namespace Larder.Console.ParameterGroups;

public sealed partial class ParameterGroupFields(ControlPlane.ParameterGroups.ParameterGroups groups, Press press)
{
    private bool _tried;

    [Parameter, EditorRequired]
    public ParameterGroupForm Form { get; set; } = null!;

    [CascadingParameter]
    private Caller Caller { get; set; } = null!;

    private string NameHint => Form.StoredName.Length > 0 && Form.StoredName != Form.Name ? L["StoredAs", Form.StoredName] : L["IdHint"];

    private async Task CreateAsync()
    {
        _tried = true;
        if (Form.IsValid) await press.LeadAsync(async () => ConsolePaths.ParameterGroup((await CreatedAsync()).Name));
    }

    private Task<Model.ParameterGroups.ParameterGroup> CreatedAsync() => Form.Source is { } source
        ? groups.CopyAsync(Caller, Form.Name.Trim(), source.Name, Form.Description.Trim(), [], CancellationToken.None)
        : groups.CreateAsync(Caller, Form.Name.Trim(), Form.Family, Form.Description.Trim(), [], CancellationToken.None);
}
