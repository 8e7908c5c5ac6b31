using Larder.Model.Paging;

namespace Larder.Console.Listing;

/// <summary>All of what a façade lists in pages.</summary>
internal static class Pages
{
    public static async IAsyncEnumerable<T> AllAsync<T>(Func<PageRequest, Task<Page<T>>> list)
    {
        string? marker = null;
        do
        {
            // Nobody waits for a page of these: fewer and larger ones cost less.
            var page = await list(PageRequest.From(null, marker) with { Limit = 1000 });
            foreach (var item in page.Items) yield return item;
            marker = page.Marker;
        }
        while (marker is not null);
    }
}
