using Larder.ControlPlane.Access;
using Larder.ControlPlane.Hosts;
using Larder.ControlPlane.Storage;
using Larder.Model.Faults;
using Larder.Model.Paging;
using Larder.Model.ReservedCacheNodes;

namespace Larder.ControlPlane.ReservedCacheNodes;

/// <summary>The one door to reserved nodes: the bookkeeping of commitments. Nothing is charged, and no room is set aside.</summary>
public sealed class ReservedCacheNodes(ReservedCacheNodeTable table, InstallationView installation, TimeProvider time)
{
    public DateTimeOffset Now => time.GetUtcNow();

    /// <exception cref="FaultException">InvalidParameterValue, ReservedCacheNodesOfferingNotFound.</exception>
    public Page<Offering> ListOfferings(OfferingQuery query, PageRequest page)
    {
        var nodeTypes = installation.Now.NodeTypes;
        query.Check(nodeTypes);
        if (query.OfferingId is { } id) PurchaseRules.Find(id, nodeTypes);
        return page.Of(Offering.All(nodeTypes).Where(query.Lets), offering => offering.Key);
    }

    /// <exception cref="FaultException">InvalidParameterValue, ReservedCacheNodesOfferingNotFound,
    /// ReservedCacheNodeAlreadyExists, ReservedCacheNodeQuotaExceeded.</exception>
    public async Task<ReservedCacheNode> PurchaseAsync(Caller caller, PurchaseRequest request, CancellationToken cancellation)
    {
        var now = installation.Now;
        var purchase = PurchaseRules.Plan(request, caller.Scope, now.NodeTypes, Now);
        await table.InsertAsync(purchase, now.NodesPerRegion, cancellation);
        return purchase;
    }

    /// <param name="id">One of them; null for all.</param>
    /// <exception cref="FaultException">InvalidParameterValue, ReservedCacheNodeNotFound.</exception>
    public async Task<Page<ReservedCacheNode>> ListAsync(
        Caller caller, string? id, OfferingQuery query, PageRequest page, CancellationToken cancellation)
    {
        query.Check(installation.Now.NodeTypes);
        var all = id is null ? await table.AllAsync(caller.Scope, cancellation) : [await GetAsync(caller, id, cancellation)];
        return page.Of(all.Where(one => query.Lets(one.Offering)), one => one.Id);
    }

    public async Task<ReservedCacheNode> GetAsync(Caller caller, string id, CancellationToken cancellation) =>
        await table.FindAsync(caller.Scope, id.ToLowerInvariant(), cancellation) ?? throw FaultException.ReservedCacheNodeNotFound(id);

    internal Task<ReservedCacheNode> TagAsync(
        Caller caller, string id, Func<IReadOnlyDictionary<string, string>, IReadOnlyDictionary<string, string>> change,
        CancellationToken cancellation) =>
        table.ChangeAsync(caller.Scope, id.ToLowerInvariant(), one => one with { Tags = change(one.Tags) }, cancellation);
}
