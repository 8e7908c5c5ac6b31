using Larder.Console.Caches.Deletion;
using Larder.Console.Modify;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Larder.Console.Caches.Actions;

/// <summary>All that can be done to a cache, with the reason beside what cannot be done now.</summary>
public sealed partial class ActionsMenu
{
    private static readonly DialogOptions _options = new() { MaxWidth = MaxWidth.Small, FullWidth = true, CloseOnEscapeKey = true };

    [Parameter, EditorRequired]
    public CacheDetails Cache { get; set; } = null!;

    /// <summary>Whether the primary stays, as a cluster of its own.</summary>
    [Parameter, EditorRequired]
    public Func<bool, Task> Delete { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    private string? Modify => Cache.Actions.Modify is null ? CacheLinks.Modify(Cache) : null;
    private string? Failover => Cache.Actions.Failover is null ? CacheLinks.Tab(Cache, CacheTab.Failover) : null;

    private string? Reason(ActionObstacle? obstacle) => obstacle switch
    {
        null => null,
        ActionObstacle.Failover => Cache.Failover is { Obstacle: { } why } state ? L[$"Obstacle_{why}", state.GroupId, Math.Max(1, state.Replicas)].Value : null,
        ActionObstacle.Member => L["Actions_Member", Cache.ReplicationGroupId!],
        _ => L[$"Actions_{obstacle}", StatusWords.Text(L, Cache.Status)],
    };

    private async Task ConfirmRebootAsync()
    {
        var parameters = new DialogParameters<RebootDialog> { { one => one.Cache, Cache } };
        await Dialogs.ShowAsync<RebootDialog>(L["Reboot_Title", Cache.Id], parameters, _options);
    }

    private async Task ConfirmDeleteAsync()
    {
        var parameters = new DialogParameters<DeleteDialog> { { one => one.Plan, Cache.Deletion }, { one => one.Delete, Delete } };
        await Dialogs.ShowAsync<DeleteDialog>(L["DeleteTitle", Cache.Id], parameters, _options);
    }
}
