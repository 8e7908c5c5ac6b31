using Larder.Console.Layout;
using Larder.Console.Listing;
using Larder.Console.Resources;
using Larder.ControlPlane.Access;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace Larder.Console.Palette;

/// <summary>Everything that the palette can find: places, things to do, the region's caches.</summary>
public sealed class PaletteEntries(CacheList caches, IStringLocalizer<Strings> l)
{
    /// <param name="caller">Who asks, and in which region.</param>
    /// <param name="here">Where to come back to when a preference was chosen.</param>
    public async Task<IReadOnlyList<PaletteEntry>> ReadAsync(Caller caller, string here) =>
    [
        .. Place.All.Select(place => new PaletteEntry(l[place.Name], l["Palette_Page"], place.Href, place.Icon)),
        new(l["CreateCache"], l["Palette_Action"], ConsolePaths.Create, Icons.Material.Filled.Add),
        new(l["Guide_BeginFirst"], l["Palette_Action"], ConsolePaths.Guide, Icons.Material.Outlined.Explore),
        new(Languages.Other.Called, l["Palette_Action"], Preferences.Choose("language", Languages.Other.Name, here), Icons.Material.Outlined.Translate),
        .. Themes.All.Select(theme => new PaletteEntry(
            $"{l["Theme"]}: {l[$"Theme_{theme}"]}", l["Palette_Action"], Preferences.Choose("theme", theme, here), Icons.Material.Outlined.Contrast)),
        .. (await caches.ReadAsync(caller)).Select(row =>
            new PaletteEntry(row.Id, $"{l[row.Kind.ToString()]} · {row.Engine}", row.Href, Icons.Material.Outlined.Memory)),
    ];
}
