using System.Text.Json;
using System.Text.Json.Serialization;
using Larder.Console.Layout;

namespace Larder.Console.Create;

/// <summary>What was typed into the wizard, kept by the browser.</summary>
public sealed class Drafts(TabStorage storage)
{
    /// <summary>The text of a draft; the same where nothing was changed.</summary>
    public static string Text(CreateInput input) => JsonSerializer.Serialize(input, DraftJson.Default.CreateInput);

    /// <returns>Null where there is none, or one of another version that cannot be read any more.</returns>
    public Task<CreateInput?> ReadAsync(string key) => storage.ReadAsync(key, DraftJson.Default.CreateInput);

    public Task KeepAsync(string key, CreateInput input) => storage.KeepAsync(key, input, DraftJson.Default.CreateInput);

    public Task DropAsync(string key) => storage.DropAsync(key);
}

[JsonSerializable(typeof(CreateInput))]
internal sealed partial class DraftJson : JsonSerializerContext;
