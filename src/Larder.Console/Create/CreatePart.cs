using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Larder.Console.Create;

/// <summary>A part of the wizard: it changes the form and says so, and the page shows all parts anew, since they depend on
/// each other.</summary>
public abstract class CreatePart : ComponentBase
{
    [Parameter, EditorRequired]
    public CreateForm Form { get; set; } = null!;

    [Parameter]
    public EventCallback Changed { get; set; }

    protected CreateInput Input => Form.Input;

    protected Task TouchAsync(CreateField field)
    {
        Form.Touch(field);
        return Changed.InvokeAsync();
    }

    protected Task ChangeAsync(Action change)
    {
        change();
        return Changed.InvokeAsync();
    }

    // A field judges itself again when it is left, and would take back what it was told to show.
    protected Func<T, string?> Rule<T>(CreateField field) => _ => Form.Problem(field);

    internal static string Gibibytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1L << 30):0.##} GiB");
}
