using MudBlazor;

namespace Larder.Console.Layout;

/// <summary>Where one can go at any time: what the navigation and the command palette offer.</summary>
/// <param name="Name">The string that names it.</param>
/// <param name="Href">Its address.</param>
/// <param name="Icon">Its picture.</param>
public sealed record Place(string Name, string Href, string Icon)
{
    /// <summary>In the order in which one comes to need them.</summary>
    public static readonly IReadOnlyList<Place> All =
    [
        new("Caches", ConsolePaths.List, Icons.Material.Outlined.Storage),
    ];
}
