using Larder.Console.Faults;
using Larder.Model.ParameterGroups;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Larder.Console.ParameterGroups;

public sealed partial class ReviewDialog(Attempts attempts, Press press)
{
    private IReadOnlyList<ParameterDifference> _others = [];
    private IReadOnlyList<ParameterDifference> _differences = [];
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

    protected override async Task OnInitializedAsync() => _refused = await attempts.TryAsync(LookAsync);

    private async Task SaveAsync()
    {
        _refused = null;
        if (await press.TryAsync(() => Save(Draft.On.Group, Draft.Change))) Dialog.Close();
        // Whoever was refused looks again: what stood in the way may be another's change, to be seen before it is tried again.
        else if (!press.Busy) await attempts.TryAsync(LookAsync);
    }

    private async Task LookAsync()
    {
        var now = await Read();
        if (Draft.Others(now) is { Count: > 0 } others) _others = others;
        Draft.MoveTo(now);
        _differences = Draft.Differences();
    }
}
