using Larder.Model;
using Larder.Model.Naming;
using Larder.Model.Nodes;

namespace Larder.ControlPlane.Storage;

/// <summary>Where one kind of aggregate is stored. Every write is one transaction with its events and leases.</summary>
public interface IOwnerTable<T>
    where T : INodeOwner<T>
{
    Task<T?> FindAsync(Scope scope, string id, CancellationToken cancellation);

    /// <summary>Stores a new resource if the id is free and the host has room for it.</summary>
    Task<T> InsertAsync(T value, CancellationToken cancellation);

    /// <exception cref="StaleRevisionException">It was written since it was read.</exception>
    Task<T> UpdateAsync(Change<T> change, CancellationToken cancellation);

    /// <summary>Whether the host had room for nodes made as this says, if it was stored now. Nothing is.</summary>
    /// <exception cref="Model.Faults.FaultException">InsufficientCacheClusterCapacity.</exception>
    Task CheckRoomAsync(T value, CancellationToken cancellation);

    /// <summary>All of them in one transaction, or none.</summary>
    /// <exception cref="StaleRevisionException">One was written since it was read.</exception>
    Task UpdateAllAsync(IReadOnlyList<Change<T>> changes, CancellationToken cancellation);

    /// <summary>Forgets the resource and frees its leases.</summary>
    Task DeleteAsync(Change<T> change, CancellationToken cancellation);

    /// <summary>Every resource, of all accounts and regions.</summary>
    Task<IReadOnlyList<T>> AllAsync(CancellationToken cancellation);

    /// <summary>The keys of resources on which something is left to do, or of all.</summary>
    Task<IReadOnlyList<(Scope Scope, string Id)>> KeysAsync(bool unsettledOnly, CancellationToken cancellation);
}
