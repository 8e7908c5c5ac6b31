using Microsoft.JSInterop;

namespace Larder.Console.Listing;

/// <summary>Which columns a browser shows: it remembers them itself, they are no secret and no other browser's.</summary>
internal static class ListColumns
{
    private const string Key = "larder-list-columns";

    public static readonly IReadOnlyList<ListColumn> All = Enum.GetValues<ListColumn>();

    public static readonly IReadOnlyList<ListColumn> Usual =
    [
        ListColumn.Name, ListColumn.Status, ListColumn.Engine, ListColumn.Version, ListColumn.NodeType, ListColumn.Nodes,
        ListColumn.Endpoint, ListColumn.Created,
    ];

    public static async Task<IReadOnlyList<ListColumn>> LoadAsync(IJSRuntime browser) =>
        Parse(await browser.InvokeAsync<string?>("localStorage.getItem", Key));

    public static ValueTask StoreAsync(IJSRuntime browser, IReadOnlyList<ListColumn> columns) =>
        browser.InvokeVoidAsync("localStorage.setItem", Key, string.Join(',', columns));

    /// <summary>The name is always there: it leads to the cache.</summary>
    public static IReadOnlyList<ListColumn> Parse(string? stored)
    {
        if (string.IsNullOrEmpty(stored)) return Usual;
        var named = stored.Split(',');
        return [.. All.Where(column => column is ListColumn.Name || named.Contains(column.ToString()))];
    }

    public static IReadOnlyList<ListColumn> With(IReadOnlyList<ListColumn> columns, ListColumn column, bool shown) =>
        [.. All.Where(one => one == column ? shown : columns.Contains(one))];

    /// <summary>Its name among the strings.</summary>
    public static string KeyOf(ListColumn column) => column switch
    {
        ListColumn.Version or ListColumn.Shards or ListColumn.Kind => $"List_{column}",
        _ => column.ToString(),
    };
}
