using System.Threading.Channels;
using Larder.Model.Nodes;

namespace Larder.ControlPlane.Hosts;

/// <summary>The one way from the control plane to the machines that run nodes. Server adapts the agent to it.</summary>
public interface IHosts
{
    HostCapacity Capacity { get; }
    AddressMode AddressMode { get; }

    /// <summary>Keys of nodes of which something changed; a signal to look, never the news itself.</summary>
    ChannelReader<NodeReport> Changes { get; }

    /// <summary>What the node's host last said of it; null where no host keeps such a node.</summary>
    NodeReport? ReportOf(string key);

    /// <summary>All that is held for us, by a look at the machine and not from memory.</summary>
    Task<HostHoldings> HoldingsAsync(CancellationToken cancellation);

    /// <summary>Hands the spec over and returns; what comes of it is a report. Taking a spec twice is taking it once.</summary>
    Task KeepAsync(NodeSpec spec, CancellationToken cancellation);

    /// <summary>Ends the node's process and removes what is left of it; done when this returns. Idempotent.</summary>
    Task RemoveAsync(string key, CancellationToken cancellation);

    /// <summary>Asks the node itself, now. Null where it does not answer within the patience, or no host keeps it.</summary>
    Task<NodeReport?> LookAsync(string key, TimeSpan patience, CancellationToken cancellation);

    /// <summary>Asks the node itself what of its memory limit it uses, in bytes. Null where it does not answer within the patience,
    /// no host keeps it, or its engine does not say.</summary>
    Task<long?> UsedMemoryAsync(string key, TimeSpan patience, CancellationToken cancellation);

    /// <summary>Has a node do something; done when this returns.</summary>
    /// <exception cref="NodeOrderException">It did not.</exception>
    Task ObeyAsync(NodeOrder order, CancellationToken cancellation);

    /// <summary>Spreads new connections to a reader endpoint evenly over its backends, from now on and until told otherwise;
    /// over none: nobody answers there any more. Goes on without this process.</summary>
    /// <exception cref="NodeOrderException">The address is not to be had.</exception>
    Task SpreadReadersAsync(ReaderRoute route, CancellationToken cancellation);

    /// <summary>The blocks this installation holds under a label, in the order they were claimed.</summary>
    Task<IReadOnlyList<AddressBlock>> BlocksAsync(string label, CancellationToken cancellation);

    /// <summary>Claims one more block under the machine-wide lock.</summary>
    Task<AddressBlock> ClaimBlockAsync(string label, CancellationToken cancellation);
}
