using Larder.Console.Caches;
using Larder.Console.Faults;
using Larder.Console.Layout;
using Larder.ControlPlane.Access;
using Larder.Model.Faults;
using Microsoft.AspNetCore.Components;

namespace Larder.Console.Modify;

/// <summary>The form for changes of one cache. It looks at the cache all the while: what somebody else changes meanwhile is
/// shown before anything is saved.</summary>
public sealed partial class ModifyCache
{
    // A revision also rises with what nodes report. What is typed is asked for again where only that has changed.
    private const int AttemptsAtMost = 8;
    private ModifyForm? _form;
    private Outlook _outlook = new([], null, []);
    private Refusal? _refused;
    private bool _saving;
    private bool _gone;
    private bool _restored;

    // Nothing is kept any more once it was saved or given up.
    private bool _done;

    [Parameter, EditorRequired]
    public CacheKind Kind { get; set; }

    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    [CascadingParameter]
    private Caller Caller { get; set; } = null!;

    [Inject]
    private IModifyCaches Caches { get; set; } = null!;

    [Inject]
    private Attempts Attempt { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private TabStorage Storage { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private bool CanSave => !_saving && _form is { Changed.Count: > 0, Differences.Count: 0 } && _outlook is { Refused: null, Effects.Count: > 0 };

    private string DraftKey => $"larder-modify/{Caller.Scope}/{Kind}/{Id}";

    protected override Task OnAfterRenderAsync(bool firstRender) => firstRender
        ? base.OnAfterRenderAsync(firstRender)
        : _form is null || _gone || _done ? Task.CompletedTask : ModifyDraft.KeepAsync(Storage, DraftKey, _form);

    protected override async Task<ModifyState> ReadAsync(CancellationToken cancellation)
    {
        try
        {
            var subject = await Caches.ReadAsync(Caller, Kind, Id, _form?.Subject.Around, cancellation);
            if (_form is null) await BeginAsync(subject);
            else _form.See(subject);
            Look();
        }
        catch (FaultException exception) when (exception.Fault.HttpStatus == 404)
        {
            _gone = true;
        }

        return new(_form?.Subject.Revision, _gone);
    }

    protected override bool Same(ModifyState last, ModifyState next) => last == next;

    private async Task BeginAsync(ModifySubject subject)
    {
        var form = new ModifyForm(subject);
        if (await ModifyDraft.ReadAsync(Storage, DraftKey) is { } draft) _restored = ModifyDraft.Resume(form, draft);
        // What is as somebody has made it meanwhile is no difference.
        form.See(subject);
        _form = form;
    }

    private void StartOver()
    {
        (_form, _restored) = (new(_form!.Subject), false);
        Look();
    }

    private async Task EndAsync()
    {
        _done = true;
        await Storage.DropAsync(DraftKey);
    }

    private async Task CancelAsync()
    {
        await EndAsync();
        Navigation.NavigateTo(_form!.Subject.Path);
    }

    private void Look()
    {
        if (_form is not null) _outlook = _form.Look(Time.GetUtcNow());
    }

    private async Task SaveAsync()
    {
        if (!CanSave) return;
        var page = Navigation.Uri;
        if (!await ActAsync(() => Caches.SaveAsync(Caller, _form!))) return;
        await EndAsync();
        // Whoever went elsewhere meanwhile stays there.
        if (Navigation.Uri == page) Navigation.NavigateTo(_form!.Subject.Path);
    }

    /// <returns>Whether it was done.</returns>
    private async Task<bool> ActAsync(Func<Task> act)
    {
        if (_saving) return false;
        (_saving, _refused) = (true, null);
        for (var attempt = 0; attempt < AttemptsAtMost && !_gone; attempt++)
        {
            var seen = _form!.Subject.Revision;
            _refused = await Attempt.TryAsync(act);
            await ReadAsync(CancellationToken.None);
            if (_refused is null || _form.Differences.Count > 0 || _form.Subject.Revision == seen) break;
        }

        _saving = false;
        var done = _refused is null;
        // What stands against it is shown as what it is.
        if (_form!.Differences.Count > 0) _refused = null;
        return done;
    }
}

/// <param name="Revision">Null before it was read.</param>
/// <param name="Gone">Whether there is no such cache, or none any more.</param>
public sealed record ModifyState(long? Revision, bool Gone);
