using Larder.ControlPlane.Access;
using Larder.ControlPlane.Storage;
using Larder.Model.Events;
using Larder.Model.Paging;

namespace Larder.ControlPlane.Events;

/// <summary>The one door to the history of resources.</summary>
public sealed class Events(EventTable table)
{
    public Task<Page<CacheEvent>> ListAsync(Caller caller, EventQuery query, PageRequest page, CancellationToken cancellation) =>
        table.ListAsync(caller.Scope, query, page, cancellation);
}
