using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.JSInterop;

namespace Larder.Console.Layout;

/// <summary>What the browser keeps for its tab: it outlasts a reload, and a server that was restarted. Nothing secret belongs
/// into it.</summary>
public sealed class TabStorage(IJSRuntime browser)
{
    /// <returns>Null where there is none, or one of another version that cannot be read any more.</returns>
    public async Task<T?> ReadAsync<T>(string key, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return await browser.InvokeAsync<string?>("larderDrafts.read", key) is { } text ? JsonSerializer.Deserialize(text, type) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public Task KeepAsync<T>(string key, T value, JsonTypeInfo<T> type) =>
        TellAsync("larderDrafts.keep", key, JsonSerializer.Serialize(value, type));

    public Task DropAsync(string key) => TellAsync("larderDrafts.drop", key);

    private async Task TellAsync(string what, params object[] arguments)
    {
        try
        {
            await browser.InvokeVoidAsync(what, arguments);
        }
        catch (JSDisconnectedException)
        {
            // Nobody sits at the page any more.
        }
    }
}
