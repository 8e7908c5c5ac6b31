using Larder.Console.Caches;
using Larder.ControlPlane.Access;
using Larder.Model.Faults;
using Larder.Model.Modify;

namespace Larder.Console.Modify;

/// <summary>Caches as they can be changed. A change of one is refused where it is another by then than was seen.</summary>
public interface IModifyCaches
{
    /// <summary>A member of a group is its group's: that is read.</summary>
    /// <param name="around">As read before; null for the first time.</param>
    /// <exception cref="FaultException">ReplicationGroupNotFoundFault, CacheClusterNotFound.</exception>
    Task<ModifySubject> ReadAsync(Caller caller, CacheKind kind, string id, ModifySurroundings? around, CancellationToken cancellation);

    /// <summary>Not cancelled when the page is left: what was begun comes about.</summary>
    /// <exception cref="FaultException">It is refused.</exception>
    Task SaveAsync(Caller caller, ModifyForm form);

    /// <summary>What waits for the window is made now.</summary>
    /// <inheritdoc cref="SaveAsync"/>
    Task ApplyWaitingAsync(Caller caller, ModifySubject subject);

    /// <summary>What waits is given up: who asks for what is so already takes it back.</summary>
    /// <inheritdoc cref="SaveAsync"/>
    Task WithdrawAsync(Caller caller, ModifySubject subject, ChangeKind kind);

    /// <summary>New processes for these nodes; of a group for one.</summary>
    /// <inheritdoc cref="SaveAsync"/>
    Task RebootAsync(Caller caller, ModifySubject subject, IReadOnlyList<string> nodes);
}
