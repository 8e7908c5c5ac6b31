using Larder.Console.Faults;
using Larder.Model.ServiceUpdates;
using Microsoft.AspNetCore.Components;

namespace Larder.Console.EngineVersions;

/// <summary>One service update, and the caches that it is for.</summary>
public sealed partial class UpdateSheet(Attempts attempts)
{
    private readonly UpdateSelection _selection = new();
    private IReadOnlyList<UnprocessedUpdate> _unprocessed = [];
    private Refusal? _refused;
    private bool _busy;

    [Parameter, EditorRequired]
    public ServiceUpdate Update { get; set; } = null!;

    [Parameter, EditorRequired]
    public IReadOnlyList<UpdateAction> Actions { get; set; } = [];

    [Parameter, EditorRequired]
    public Func<ServiceUpdate, UpdateTargets, Task<UpdateBatchResult>> Apply { get; set; } = null!;

    [Parameter, EditorRequired]
    public Func<ServiceUpdate, UpdateTargets, Task<UpdateBatchResult>> Stop { get; set; } = null!;

    private IReadOnlyList<UpdateAction> ToApply => _selection.ToApply(Actions);
    private IReadOnlyList<UpdateAction> ToStop => _selection.ToStop(Actions);

    private async Task ActAsync(Func<ServiceUpdate, UpdateTargets, Task<UpdateBatchResult>> act, IReadOnlyList<UpdateAction> actions)
    {
        if (_busy || actions.Count == 0) return;
        (_busy, _unprocessed) = (true, []);
        _refused = await attempts.TryAsync(async () => _unprocessed = (await act(Update, UpdateSelection.Targets(actions))).Unprocessed);
        _selection.Clear();
        _busy = false;
    }
}
