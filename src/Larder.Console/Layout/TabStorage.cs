using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.JSInterop;

namespace Larder.Console.Layout;

/// <summary>What the browser keeps for its tab: it outlasts a reload, and a server that was restarted. Nothing secret belongs
/// into it.</summary>
public sealed class TabStorage(IJSRuntime browser)
{
    private readonly Dictionary<string, string> _kept = [];

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

    /// <summary>What has not changed since is not sent again.</summary>
    public async Task KeepAsync<T>(string key, T value, JsonTypeInfo<T> type)
    {
        var text = JsonSerializer.Serialize(value, type);
        if (_kept.GetValueOrDefault(key) == text) return;
        _kept[key] = text;
        await TellAsync("larderDrafts.keep", key, text);
    }

    public Task DropAsync(string key)
    {
        _kept.Remove(key);
        return TellAsync("larderDrafts.drop", key);
    }

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
