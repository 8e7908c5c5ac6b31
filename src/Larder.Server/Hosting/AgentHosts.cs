using System.Threading.Channels;
using Larder.Agent;
using Larder.Agent.Addresses;
using Larder.ControlPlane.Hosts;
using Larder.Model.Nodes;

namespace Larder.Server.Hosting;

/// <summary>The control plane's view of the one host it runs on: the agent in this process.</summary>
public sealed class AgentHosts(HostAgent agent, AddressBlocks blocks, AddressMode mode) : IHosts
{
    private const int HostsPerBlock = 254;

    public HostCapacity Capacity { get; } = agent.Capacity;
    public AddressMode AddressMode => mode;
    public ChannelReader<NodeReport> Changes => agent.Changes;

    public NodeReport? ReportOf(string key) => agent.ReportOf(key);

    public Task<HostHoldings> HoldingsAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(agent.Holdings());
    }

    public Task KeepAsync(NodeSpec spec, CancellationToken cancellation) => agent.AcceptAsync(spec, cancellation);

    public Task RemoveAsync(string key, CancellationToken cancellation) => agent.RemoveAsync(key, cancellation);

    public Task<NodeReport?> LookAsync(string key, TimeSpan patience, CancellationToken cancellation) =>
        agent.LookAsync(key, patience, cancellation);

    public Task<long?> UsedMemoryAsync(string key, TimeSpan patience, CancellationToken cancellation) =>
        agent.UsedMemoryAsync(key, patience, cancellation);

    public Task ObeyAsync(NodeOrder order, CancellationToken cancellation) => agent.ObeyAsync(order, cancellation);

    public Task SpreadReadersAsync(ReaderRoute route, CancellationToken cancellation) => agent.SpreadReadersAsync(route, cancellation);

    public Task<IReadOnlyList<ControlPlane.Hosts.AddressBlock>> BlocksAsync(string label, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<ControlPlane.Hosts.AddressBlock>>(
        [
            .. Held.Select(one => (Number: BlockLabel.Number(label, one.Label), one.Block))
                .Where(one => one.Number is not null)
                .OrderBy(one => one.Number)
                .Select(one => one.Block),
        ]);

    public async Task<ControlPlane.Hosts.AddressBlock> ClaimBlockAsync(string label, CancellationToken cancellation)
    {
        var next = BlockLabel.Next(label, Held.Select(one => one.Label));
        return mode is AddressMode.Ports
            ? Block(await blocks.ClaimPortsAsync(next, cancellation))
            : Block(await blocks.ClaimAsync(next, cancellation));
    }

    private IEnumerable<(string Label, ControlPlane.Hosts.AddressBlock Block)> Held => mode is AddressMode.Ports
        ? blocks.HeldPorts.Select(range => (range.Label, Block(range)))
        : blocks.Held.Select(block => (block.Label, Block(block)));

    private static ControlPlane.Hosts.AddressBlock Block(Agent.Addresses.AddressBlock block)
    {
        var first = block.Network.BaseAddress.GetAddressBytes();
        return new([.. Enumerable.Range(1, HostsPerBlock).Select(host => $"{first[0]}.{first[1]}.{first[2]}.{host}")], null, null);
    }

    private static ControlPlane.Hosts.AddressBlock Block(PortRange range) =>
        new([PortsMode.Address], range.First, range.First + range.Count - 1);
}
