using Larder.Console.Caches;
using Larder.Console.Faults;
using Larder.Console.Listing;
using Larder.ControlPlane.Access;
using Larder.Model.ParameterGroups;
using Microsoft.AspNetCore.Components;

namespace Larder.Console.ParameterGroups;

/// <summary>Two groups against each other; the address says which.</summary>
public sealed partial class DiffPage(
    ControlPlane.ParameterGroups.ParameterGroups groups, NavigationManager navigation, Attempts attempts)
{
    private IReadOnlyList<string> _names = [];
    private IReadOnlyList<ParameterDifference>? _differences;
    private Refusal? _refused;

    [Parameter]
    public string Name { get; set; } = "";

    [Parameter]
    public string Other { get; set; } = "";

    [CascadingParameter]
    private Caller Caller { get; set; } = null!;

    protected override async Task OnParametersSetAsync() => _refused = await attempts.TryAsync(async () =>
    {
        var left = await groups.GetAsync(Caller, Name, CancellationToken.None);
        var right = await groups.GetAsync(Caller, Other, CancellationToken.None);
        _names = await Pages.AllAsync(page => groups.ListAsync(Caller, page, CancellationToken.None)).Select(group => group.Name).ToListAsync();
        _differences = ParameterDifference.Between(groups.FamilyOf(left), left, groups.FamilyOf(right), right);
    });

    private void Go(string left, string right) => navigation.NavigateTo(ConsolePaths.ParameterGroupDiff(left, right));
}
