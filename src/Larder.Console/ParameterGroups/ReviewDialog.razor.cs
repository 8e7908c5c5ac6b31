using Larder.Console.Faults;
using Larder.Model.ParameterGroups;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Larder.Console.ParameterGroups;

public sealed partial class ReviewDialog(Attempts attempts)
{
    private IReadOnlyList<ParameterDifference> _others = [];
    private IReadOnlyList<ParameterDifference> _differences = [];
    private bool _busy = true;
    private Refusal? _refused;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    [Parameter]
    public ParameterDraft Draft { get; set; } = null!;

    /// <summary>The group as it is stored at that moment.</summary>
    [Parameter]
    public Func<Task<ParameterGroupState>> Read { get; set; } = null!;

    [Parameter]
    public Func<ParameterGroup, ParameterChange, Task> Save { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        _refused = await attempts.TryAsync(LookAsync);
        _busy = false;
    }

    private async Task SaveAsync()
    {
        _busy = true;
        _refused = await attempts.TryAsync(() => Save(Draft.On.Group, Draft.Change));
        // Whoever was refused looks again: what stood in the way may be another's change, to be seen before it is tried again.
        if (_refused is null) Dialog.Close();
        else await attempts.TryAsync(LookAsync);
        _busy = false;
    }

    private async Task LookAsync()
    {
        var now = await Read();
        if (Draft.Others(now) is { Count: > 0 } others) _others = others;
        Draft.MoveTo(now);
        _differences = Draft.Differences();
    }
}
