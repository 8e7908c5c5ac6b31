using Larder.Console.Caches;
using Larder.Console.Create;
using Larder.Console.Listing;
using Larder.ControlPlane.Access;
using Larder.ControlPlane.Hosts;
using Larder.Model.Paging;
using Larder.Model.ServiceUpdates;
using Microsoft.AspNetCore.Components;

namespace Larder.Console.EngineVersions;

public sealed partial class EngineVersionsPage(
    ControlPlane.EngineVersions.EngineVersions versions, ControlPlane.ServiceUpdates.ServiceUpdates updates, InstallationView installation)
{
    [CascadingParameter]
    private Caller Caller { get; set; } = null!;

    protected override async Task<EngineState> ReadAsync(CancellationToken cancellation)
    {
        var installed = await Pages.AllAsync(page => Task.FromResult(versions.List(null, null, null, defaultOnly: false, page))).ToListAsync(cancellation);
        var actions = Pages.AllAsync(page => updates.ListActionsAsync(Caller, new UpdateQuery(), page, cancellation));
        return new(
            EngineRow.Of(installed, await updates.ListCachesAsync(Caller, cancellation)),
            [.. EngineChoice.All(installation.Now).Where(choice => !choice.Installed)],
            await actions.ToListAsync(cancellation));
    }

    protected override bool Same(EngineState last, EngineState next) => last.IsSameAs(next);

    private Task<UpdateBatchResult> ApplyAsync(ServiceUpdate update, UpdateTargets targets) =>
        updates.ApplyAsync(Caller, update.Name, targets, CancellationToken.None);

    private Task<UpdateBatchResult> StopAsync(ServiceUpdate update, UpdateTargets targets) =>
        updates.StopAsync(Caller, update.Name, targets, CancellationToken.None);
}
