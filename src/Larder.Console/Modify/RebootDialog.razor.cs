using Larder.Console.Caches;
using Larder.Console.Faults;
using Larder.ControlPlane.Access;
using Larder.Model.Faults;
using Larder.Model.Modify;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Larder.Console.Modify;

/// <summary>New processes for nodes of a cache, with what that costs. To be opened with IDialogService and the cache; it closes
/// with a result where the reboot has begun.</summary>
public sealed partial class RebootDialog
{
    private readonly List<string> _chosen = [];
    private ModifySubject? _subject;
    private IReadOnlyList<Touch> _touches = [];
    private string? _problem;
    private Refusal? _refused;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    [CascadingParameter]
    private Caller Caller { get; set; } = null!;

    [Parameter, EditorRequired]
    public CacheDetails Cache { get; set; } = null!;

    private bool IsGroup => _subject is GroupSubject;
    private bool Loses => _touches.Any(touch => touch.Kind is TouchKind.Emptied);

    protected override async Task OnInitializedAsync()
    {
        _refused = await Attempts.TryAsync(async () => _subject = await Caches.ReadAsync(Caller, Cache.Kind, Cache.Id, null, CancellationToken.None));
        if (_subject is null) return;
        // The page of a member means that one; where there is one node, it is meant.
        if (Cache.ReplicationGroupId is not null) _chosen.Add(Cache.Id);
        else if (_subject.Nodes.Count == 1) _chosen.Add(_subject.Nodes[0].Id);
        Look();
    }

    private string Label(SubjectNode node) => node.IsPrimary is { } primary
        ? $"{node.Id} · {node.Zone} · {L[primary ? "Primary" : "Replica"]}"
        : $"{node.Id} · {node.Zone}";

    private void ChooseOne(string id)
    {
        _chosen.Clear();
        Choose(id, wanted: true);
    }

    private void Choose(string id, bool wanted)
    {
        _chosen.Remove(id);
        if (wanted) _chosen.Add(id);
        Look();
    }

    private void Look()
    {
        (_problem, _touches) = (null, []);
        if (_chosen.Count == 0) return;
        try
        {
            _touches = _subject!.Reboot([.. _chosen.Order(StringComparer.Ordinal)], Time.GetUtcNow());
        }
        catch (FaultException refused)
        {
            _problem = refused.Fault.Message;
        }
    }

    private async Task RebootAsync()
    {
        if (await Press.TryAsync(() => Caches.RebootAsync(Caller, _subject!, [.. _chosen.Order(StringComparer.Ordinal)]))) Dialog.Close();
    }
}
