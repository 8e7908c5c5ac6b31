using System.Globalization;
using Larder.ControlPlane.Access;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;

namespace Larder.Console.Palette;

/// <summary>Finds what is typed and goes there: arrows choose, Enter goes, Escape closes.</summary>
public sealed partial class PaletteDialog(PaletteEntries entries, NavigationManager navigation)
{
    private IReadOnlyList<PaletteEntry>? _entries;
    private IReadOnlyList<PaletteEntry> _found = [];
    private string _typed = "";
    private int _at;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    [CascadingParameter]
    private Caller Caller { get; set; } = null!;

    private PaletteEntry? Chosen => _at < _found.Count ? _found[_at] : null;

    protected override async Task OnInitializedAsync()
    {
        _entries = await entries.ReadAsync(Caller, "/" + navigation.ToBaseRelativePath(navigation.Uri));
        Find();
    }

    private static string IdOf(int index) => string.Create(CultureInfo.InvariantCulture, $"palette-{index}");

    private void Type(ChangeEventArgs change)
    {
        _typed = change.Value as string ?? "";
        Find();
    }

    private void Find() => (_found, _at) = (PaletteMatch.Of(_entries ?? [], _typed), 0);

    private void Move(KeyboardEventArgs key)
    {
        if (_found.Count == 0) return;
        _at = key.Key switch
        {
            "ArrowDown" => (_at + 1) % _found.Count,
            "ArrowUp" => (_at + _found.Count - 1) % _found.Count,
            _ => _at,
        };
    }

    private void Go(PaletteEntry? entry)
    {
        if (entry is null) return;
        Dialog.Close();
        navigation.NavigateTo(entry.Href, forceLoad: entry.Reloads);
    }
}
