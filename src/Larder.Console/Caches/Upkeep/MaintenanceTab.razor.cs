using Larder.Console.Layout;
using Larder.ControlPlane.ServiceUpdates;
using Larder.Model.Faults;
using Larder.Model.Paging;
using Larder.Model.ServiceUpdates;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Larder.Console.Caches.Upkeep;

/// <summary>When a cache is maintained, what waits for that, and newer engines that are to be had.</summary>
public sealed partial class MaintenanceTab
{
    [Inject]
    private ServiceUpdates Updates { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private UpdateTargets Targets => Cache.Kind is CacheKind.ReplicationGroup ? new([Cache.Id], []) : new([], [Cache.Id]);

    protected override async Task<IReadOnlyList<UpdateLine>> LoadAsync(CancellationToken cancellation)
    {
        if (Cache.ReplicationGroupId is not null) return [];
        var query = new UpdateQuery { ReplicationGroupIds = Targets.ReplicationGroupIds, CacheClusterIds = Targets.CacheClusterIds };
        var actions = await Updates.ListActionsAsync(Caller, query, PageRequest.From(null, null), cancellation);
        return [.. actions.Items.Select(UpdateLine.Of)];
    }

    private Task ApplyAsync(UpdateLine line) => ConfirmAsync(
        L["Upkeep_ApplyTitle", line.Version], L[Cache.Nodes.Count > 1 && Cache.Failover is not null ? "Upkeep_ApplyRolling" : Cache.Engine.HasSnapshots ? "Upkeep_ApplyAlone" : "Upkeep_ApplyEmpties"],
        L["Upkeep_Apply"], () => Updates.ApplyAsync(Caller, line.Name, Targets, CancellationToken.None));

    private Task StopAsync(UpdateLine line) => ConfirmAsync(
        L["Upkeep_StopTitle"], L["Upkeep_StopText"], L["Upkeep_Stop"], () => Updates.StopAsync(Caller, line.Name, Targets, CancellationToken.None));

    private async Task ConfirmAsync(string title, string text, string label, Func<Task<UpdateBatchResult>> act)
    {
        if (await ConfirmDialog.AskAsync(Dialogs, title, text, label, Color.Primary, () => ProcessedAsync(act))) await ReloadAsync();
    }

    // What speaks against it on this one cache is in the answer.
    private static async Task ProcessedAsync(Func<Task<UpdateBatchResult>> act)
    {
        if ((await act()).Unprocessed is [var refused, ..]) throw new FaultException(refused.Fault);
    }
}
