using System.Threading.Channels;
using Larder.ControlPlane.Hosts;
using Larder.Model.Nodes;

namespace Larder.Tests.Hosts;

/// <summary>A host of one gigabyte that keeps nothing, says what it is told to, and gives blocks of four addresses, or of four ports.</summary>
internal sealed class FakeHosts : IHosts
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<AddressBlock>> _blocks = [];
    private int _claimed;

    public HostCapacity Capacity => new() { HostId = "h", MemoryBytes = 1L << 30, Engines = Engines };
    public IReadOnlyList<InstalledEngine> Engines { get; init; } = [];
    public AddressMode AddressMode { get; init; } = AddressMode.Loopback;

    /// <summary>Blocks it has; then it gives the last one again.</summary>
    public int Blocks { get; init; } = int.MaxValue;
    public ChannelReader<NodeReport> Changes { get; } = Channel.CreateUnbounded<NodeReport>().Reader;

    public Dictionary<string, NodeReport> Reports { get; } = [];

    public NodeReport? ReportOf(string key) => Reports.GetValueOrDefault(key);

    /// <summary>What it has, look by look; the last one for ever.</summary>
    public Queue<HostHoldings> Holdings { get; } = [];
    public List<string> Removed { get; } = [];

    public Task<HostHoldings> HoldingsAsync(CancellationToken cancellation) => Task.FromResult(
        Holdings.Count > 1 ? Holdings.Dequeue() : Holdings.FirstOrDefault() ?? new() { SeenAt = default, Nodes = [], Relays = [], Routes = [] });

    public Task KeepAsync(NodeSpec spec, CancellationToken cancellation) => Task.CompletedTask;

    public Task RemoveAsync(string key, CancellationToken cancellation)
    {
        Removed.Add(key);
        return Task.CompletedTask;
    }

    public Task<NodeReport?> LookAsync(string key, TimeSpan patience, CancellationToken cancellation) => Task.FromResult<NodeReport?>(null);

    public Task<long?> UsedMemoryAsync(string key, TimeSpan patience, CancellationToken cancellation) => Task.FromResult<long?>(null);

    public Task ObeyAsync(NodeOrder order, CancellationToken cancellation) => throw new NodeOrderException("Nothing runs here.");

    public Task SpreadReadersAsync(ReaderRoute route, CancellationToken cancellation) => Task.CompletedTask;

    public Task<IReadOnlyList<AddressBlock>> BlocksAsync(string label, CancellationToken cancellation)
    {
        lock (_lock) return Task.FromResult<IReadOnlyList<AddressBlock>>(_blocks.TryGetValue(label, out var held) ? [.. held] : []);
    }

    public Task<AddressBlock> ClaimBlockAsync(string label, CancellationToken cancellation)
    {
        lock (_lock)
        {
            var number = Math.Min(_claimed++, Blocks - 1);
            var block = AddressMode is AddressMode.Ports
                ? new AddressBlock([PortsMode.Address], 20000 + (number * 4), 20003 + (number * 4))
                : new AddressBlock([.. Enumerable.Range(1, 4).Select(host => $"127.64.{number}.{host}")], null, null);
            _blocks.TryAdd(label, []);
            _blocks[label].Add(block);
            return Task.FromResult(block);
        }
    }
}
