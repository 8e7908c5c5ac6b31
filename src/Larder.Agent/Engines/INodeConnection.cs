using Larder.Model.Nodes;

namespace Larder.Agent.Engines;

/// <summary>A held way to a running node.</summary>
internal interface INodeConnection : IAsyncDisposable
{
    /// <summary>Null where the engine has none.</summary>
    string? RunId { get; }

    /// <summary>Asks the engine for its part in replication, however long it takes to answer. Null where it is too busy to
    /// say, which is an answer too.</summary>
    /// <exception cref="NodeOrderException">No answer is to be had on this connection now.</exception>
    Task<NodeReplication?> LookAsync(CancellationToken cancellation);

    /// <summary>What of its memory limit is used now, in bytes; null where the engine does not say.</summary>
    /// <exception cref="NodeOrderException">No answer is to be had on this connection now.</exception>
    Task<long?> UsedMemoryAsync(CancellationToken cancellation);

    /// <summary>Returns when the engine has read the contents that it began with: until then it answers owners with an error.</summary>
    Task LoadedAsync(CancellationToken cancellation);

    /// <summary>Has the engine write its contents into its directory and end. Returns only where it goes on instead; the
    /// cancellation is for who sees it end.</summary>
    /// <returns>Why it goes on.</returns>
    Task<string> SaveAndEndAsync(CancellationToken cancellation);

    /// <summary>All orders but <see cref="NodeOrder.Fence"/>, which needs no connection, and <see cref="NodeOrder.SaveAndEnd"/>.</summary>
    /// <exception cref="NodeOrderException">The engine refused, or did not answer in time.</exception>
    Task ObeyAsync(NodeOrder order, CancellationToken cancellation);
}
