using Larder.ControlPlane.Access;
using Larder.ControlPlane.Storage;
using Larder.Model.Audit;
using Larder.Model.Faults;
using Larder.Model.Paging;

namespace Larder.ControlPlane.Audit;

/// <summary>The one door to the audit log: written to and read, neither changed nor shortened.</summary>
public sealed class Audit(AuditTable table, TimeProvider time)
{
    /// <summary>Returns when it is stored; whoever records before he acts must not act where this throws.</summary>
    /// <exception cref="StoreUnwritableException">It could not be stored.</exception>
    public Task RecordAsync(Caller caller, AuditNote note, CancellationToken cancellation) =>
        table.AddAsync(new AuditEntry(time.GetUtcNow(), caller.Scope, caller.AccessKeyId, note), cancellation);

    /// <summary>The latest first.</summary>
    public Task<Page<AuditEntry>> ListAsync(Caller caller, AuditQuery query, PageRequest page, CancellationToken cancellation) =>
        table.ListAsync(caller.Scope, query, page, cancellation);
}
