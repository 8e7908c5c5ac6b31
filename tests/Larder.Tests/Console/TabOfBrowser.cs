using Microsoft.JSInterop;

namespace Larder.Tests.Console;

/// <summary>What a browser keeps for a tab.</summary>
internal sealed class TabOfBrowser : IJSRuntime
{
    public Dictionary<string, string> Kept { get; } = [];
    public int Writes { get; private set; }

    public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => InvokeAsync<TValue>(identifier, CancellationToken.None, args);

    public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args)
    {
        var key = (string)args![0]!;
        if (identifier == "larderDrafts.read") return new((TValue)(object?)Kept.GetValueOrDefault(key)!);
        if (identifier == "larderDrafts.drop") Kept.Remove(key);
        if (identifier == "larderDrafts.keep")
        {
            Kept[key] = (string)args[1]!;
            Writes++;
        }

        return new(default(TValue)!);
    }
}
