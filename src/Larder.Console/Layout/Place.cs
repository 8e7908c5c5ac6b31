using MudBlazor;

namespace Larder.Console.Layout;

/// <summary>Where one can go at any time: what the navigation and the command palette offer.</summary>
/// <param name="Name">The string that names it.</param>
/// <param name="Href">Its address.</param>
/// <param name="Icon">Its picture.</param>
public sealed record Place(string Name, string Href, string Icon)
{
    /// <summary>E.g. nav-parameter-groups.</summary>
    public string TestId => "nav-" + Href[(Href.LastIndexOf('/') + 1)..];

    /// <summary>In the order in which one comes to need them.</summary>
    public static readonly IReadOnlyList<Place> All =
    [
        new("Caches", ConsolePaths.List, Icons.Material.Outlined.Storage),
        new("ParameterGroups", ConsolePaths.ParameterGroups, Icons.Material.Outlined.Tune),
        new("SubnetGroups", ConsolePaths.SubnetGroups, Icons.Material.Outlined.Lan),
        new("Vpcs", ConsolePaths.Vpcs, Icons.Material.Outlined.Hub),
        new("SecurityGroups", ConsolePaths.SecurityGroups, Icons.Material.Outlined.Shield),
        new("EngineVersions", ConsolePaths.EngineVersions, Icons.Material.Outlined.Upgrade),
        new("Leftovers", ConsolePaths.Leftovers, Icons.Material.Outlined.CleaningServices),
    ];
}
