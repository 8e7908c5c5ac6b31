using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace Larder.Console.Code;

/// <summary>One sample at a time, by tabs. The browser remembers which was chosen, for everything with the same id.</summary>
public sealed partial class CodeTabs(IJSRuntime browser)
{
    private const int TabsMax = 8;
    private readonly ElementReference[] _tabs = new ElementReference[TabsMax];
    private string? _chosen;

    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    /// <summary>What the tabs are, for those who do not see them.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter, EditorRequired]
    public IReadOnlyList<CodeSample> Samples { get; set; } = [];

    private CodeSample? Shown => Samples.FirstOrDefault(sample => sample.Key == _chosen) ?? (Samples.Count > 0 ? Samples[0] : null);

    private string Memory => $"larder-{Id}";

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        try
        {
            _chosen = await browser.InvokeAsync<string?>("localStorage.getItem", Memory);
        }
        catch (Exception exception) when (IsRefused(exception))
        {
            return;
        }

        StateHasChanged();
    }

    private async Task ChooseAsync(CodeSample sample)
    {
        _chosen = sample.Key;
        try
        {
            await browser.InvokeVoidAsync("localStorage.setItem", Memory, sample.Key);
        }
        catch (Exception exception) when (IsRefused(exception))
        {
            // It shows all the same, and is forgotten with the page.
        }
    }

    private async Task MoveAsync(KeyboardEventArgs pressed)
    {
        var step = pressed.Key switch { "ArrowRight" => 1, "ArrowLeft" => -1, _ => 0 };
        if (step == 0 || Shown is null) return;
        var next = (Samples.ToList().IndexOf(Shown) + step + Samples.Count) % Samples.Count;
        await ChooseAsync(Samples[next]);
        await _tabs[next].FocusAsync();
    }

    // A browser that keeps nothing for this site throws, and one that has gone cannot answer.
    private static bool IsRefused(Exception exception) => exception is JSException or JSDisconnectedException or OperationCanceledException;
}
