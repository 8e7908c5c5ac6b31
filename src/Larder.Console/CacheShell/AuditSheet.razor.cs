using Larder.Console.Faults;
using Larder.ControlPlane.Access;
using Larder.ControlPlane.Audit;
using Larder.Model.Audit;
using Larder.Model.Paging;
using Microsoft.AspNetCore.Components;

namespace Larder.Console.CacheShell;

/// <summary>Who did what to a cache and when, the latest first.</summary>
public sealed partial class AuditSheet
{
    private static readonly PageLimits _pages = new("limit", "marker", 1, 100, 20);

    private IReadOnlyList<AuditEntry> _entries = [];
    private string? _marker;
    private Refusal? _refused;

    [Parameter, EditorRequired]
    public string Arn { get; set; } = "";

    [CascadingParameter]
    private Caller Caller { get; set; } = null!;

    [Inject]
    private Audit Audit { get; set; } = null!;

    [Inject]
    private Attempts Attempts { get; set; } = null!;

    /// <summary>From the latest on; whoever has done something calls it.</summary>
    public async Task ReloadAsync()
    {
        await ReadAsync([], marker: null);
        StateHasChanged();
    }

    protected override Task OnInitializedAsync() => ReadAsync([], marker: null);

    private Task MoreAsync() => ReadAsync(_entries, _marker);

    // A read that was begun is finished, so that nobody sees it cancelled.
    private async Task ReadAsync(IReadOnlyList<AuditEntry> before, string? marker) => _refused = await Attempts.TryAsync(async () =>
    {
        var page = await Audit.ListAsync(Caller, new(ResourceArn: Arn), PageRequest.From(null, marker, _pages), CancellationToken.None);
        (_entries, _marker) = ([.. before, .. page.Items], page.Marker);
    });
}
