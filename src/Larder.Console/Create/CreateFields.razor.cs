using Larder.Console.Faults;
using Larder.ControlPlane.Access;
using Microsoft.AspNetCore.Components;

namespace Larder.Console.Create;

/// <summary>The parts of the wizard and the button at their end.</summary>
public sealed partial class CreateFields(Creation creation, CreateSurroundingsView surroundings, Attempts attempts, Press press)
{
    private readonly List<string> _made = [];

    [Parameter, EditorRequired]
    public CreateForm Form { get; set; } = null!;

    /// <summary>The page's own address, for links into it.</summary>
    [Parameter, EditorRequired]
    public string Here { get; set; } = "";

    [Parameter, EditorRequired]
    public string DraftKey { get; set; } = "";

    [Parameter]
    public EventCallback Changed { get; set; }

    /// <summary>Told the page of the new cache.</summary>
    [Parameter, EditorRequired]
    public EventCallback<string> Created { get; set; }

    [Parameter, EditorRequired]
    public EventCallback StartOver { get; set; }

    [CascadingParameter]
    private Caller Caller { get; set; } = null!;

    private async Task CreateAsync()
    {
        if (press.Busy) return;
        string? path = null;
        await press.TryAsync(async () =>
        {
            await LookAgainAsync();
            Form.TouchAll();
            if (Form.IsValid) path = await creation.CreateAsync(Caller, Form, _made.Add);
        });
        if (path is not null)
        {
            await Created.InvokeAsync(path);
            return;
        }

        // What was made before the cache was refused can be chosen from now on.
        if (press.Refused is not null) await attempts.TryAsync(LookAgainAsync);
        else press.Renew();
        await Changed.InvokeAsync();
    }

    // Room and groups may have come and gone since the page was opened.
    private async Task LookAgainAsync() => Form.Surroundings = await surroundings.ReadAsync(Caller, CancellationToken.None);
}
