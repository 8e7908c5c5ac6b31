using Larder.Console.Caches;
using Larder.Console.Listing;
using Larder.ControlPlane.Access;
using Larder.ControlPlane.Hosts;
using Microsoft.AspNetCore.Components;

namespace Larder.Console.ParameterGroups;

/// <summary>A new group; with ?copy= it begins as a copy of that one.</summary>
public sealed partial class CreateParameterGroupPage(ControlPlane.ParameterGroups.ParameterGroups groups, InstallationView installation)
{
    private ParameterGroupForm? _form;

    [SupplyParameterFromQuery(Name = "copy")]
    private string? Source { get; set; }

    [CascadingParameter]
    private Caller Caller { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        var all = await Pages.AllAsync(page => groups.ListAsync(Caller, page, CancellationToken.None)).ToListAsync();
        // Cluster mode is the default group's alone: a copy could not have it.
        _form = new(groups.Catalog, installation.Now.Engines.All, [.. all.Where(group => !group.ClusterMode)]);
        _form.Copy(Source);
    }
}
