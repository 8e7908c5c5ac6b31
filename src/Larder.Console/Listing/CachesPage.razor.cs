using System.Collections.ObjectModel;
using Larder.Console.Caches;
using Larder.ControlPlane.Access;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Larder.Console.Listing;

/// <summary>The list of caches. What it shows of them is in its address, so that it can be kept and sent to others.</summary>
public sealed partial class CachesPage
{
    private readonly AddressedQuery _query = new();
    private string? _selected;
    private ReadOnlyCollection<CacheRow>? _of;
    private ReadOnlyCollection<CacheRow> _shown = ReadOnlyCollection<CacheRow>.Empty;
    private ListQuery? _by;

    [CascadingParameter]
    private Caller Caller { get; set; } = null!;

    [Inject]
    private CacheList Caches { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IJSRuntime Browser { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "q")]
    private string? TextAsked { get; set; }

    [SupplyParameterFromQuery(Name = "status")]
    private string? StatusAsked { get; set; }

    [SupplyParameterFromQuery(Name = "engine")]
    private string? EngineAsked { get; set; }

    [SupplyParameterFromQuery(Name = "sort")]
    private string? SortAsked { get; set; }

    [SupplyParameterFromQuery(Name = "order")]
    private string? OrderAsked { get; set; }

    private ListQuery Query => _query.Shown;

    /// <summary>Null until the browser has said it.</summary>
    private IReadOnlyList<ListColumn>? Columns { get; set; }

    private CacheRow? Selected => _selected is null ? null : State?.FirstOrDefault(row => row.Href == _selected);

    private string Count => Query.Filters ? L["List_CountOf", Shown.Count, State!.Count] : L["List_Count", State!.Count];

    /// <summary>Worked out anew only where the rows or the query are others.</summary>
    private ReadOnlyCollection<CacheRow> Shown
    {
        get
        {
            if (!ReferenceEquals(_of, State) || _by != Query) (_of, _by, _shown) = (State, Query, ListRows.Of(State!, Query, WordOf));
            return _shown;
        }
    }

    protected override void OnParametersSet() =>
        _query.Read(ListQuery.Of(TextAsked, StatusAsked, EngineAsked, SortAsked, OrderAsked));

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender) await Task.WhenAll(LoadColumnsAsync(), base.OnAfterRenderAsync(firstRender));
    }

    protected override Task<ReadOnlyCollection<CacheRow>> ReadAsync(CancellationToken cancellation) => Caches.ReadAsync(Caller);

    protected override bool Same(ReadOnlyCollection<CacheRow> last, ReadOnlyCollection<CacheRow> next) => ReferenceEquals(last, next);

    private async Task LoadColumnsAsync()
    {
        Columns = await ListColumns.LoadAsync(Browser);
        StateHasChanged();
    }

    private string WordOf(string status) => L[StatusWords.KeyOf(status)] is { ResourceNotFound: false } known ? known : status;

    private void Show(ListQuery query) => _query.Show(query);

    // By the browser, which knows where its user is: a click on a link ends the typing that this is about, and what the server
    // then says of the list's address must not lead back to it.
    private async Task ShowAddressAsync()
    {
        try
        {
            await Browser.InvokeVoidAsync("larderList.show", Navigation.GetUriWithQueryParameters(ConsolePaths.List, _query.Write()));
        }
        catch (JSDisconnectedException)
        {
            // Nobody sits at the page any more.
        }
    }

    private Task ShowAddressedAsync(ListQuery query)
    {
        Show(query);
        return ShowAddressAsync();
    }

    private Task UnfilterAsync() => ShowAddressedAsync(Query.Unfiltered());

    private Task SortAsync(ListColumn column) => ShowAddressedAsync(Query.By(column));

    private void Select(CacheRow row) => _selected = row.Href;

    private async Task ChooseAsync(IReadOnlyList<ListColumn> columns)
    {
        Columns = columns;
        await ListColumns.StoreAsync(Browser, columns);
    }
}
