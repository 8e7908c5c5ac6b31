using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.JSInterop;

namespace Larder.Console.Create;

/// <summary>What was typed, kept by the browser for its tab: it outlasts a reload, and a server that was restarted. Nothing
/// secret belongs into it.</summary>
public sealed class Drafts(IJSRuntime browser)
{
    private string? _kept;

    /// <summary>The text of a draft; the same where nothing was changed.</summary>
    public static string Text(CreateInput input) => JsonSerializer.Serialize(input, DraftJson.Default.CreateInput);

    /// <returns>Null where there is none, or one of another version that cannot be read any more.</returns>
    public async Task<CreateInput?> ReadAsync(string key)
    {
        try
        {
            return await browser.InvokeAsync<string?>("larderDrafts.read", key) is { } text
                ? JsonSerializer.Deserialize(text, DraftJson.Default.CreateInput)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public async Task KeepAsync(string key, CreateInput input)
    {
        if (Text(input) is var text && text == _kept) return;
        _kept = text;
        await TellAsync("larderDrafts.keep", key, text);
    }

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

[JsonSerializable(typeof(CreateInput))]
internal sealed partial class DraftJson : JsonSerializerContext;
