using Larder.ControlPlane.Storage;
using Larder.Model.Faults;
using Larder.Model.Naming;
using Larder.Model.Nodes;

namespace Larder.ControlPlane.Hosts;

/// <summary>Which addresses are free. A subnet (account, region, zone) is mapped onto blocks of this machine; another
/// block is claimed when the first is full. The lease table holds what is taken; this only chooses.</summary>
public sealed class AddressPool(IHosts hosts, LeaseTable leases) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly HashSet<Lease> _taken = [];
    private readonly Dictionary<string, int> _cursors = new(StringComparer.Ordinal);

    /// <summary>Under which a subnet's blocks are claimed.</summary>
    public static string LabelOf(Scope scope, string zone) => $"{scope}/{zone}";

    public async Task LoadAsync(CancellationToken cancellation) =>
        _taken.UnionWith(await leases.AllAsync(cancellation));

    /// <summary>Takes addresses until they are stored or given back.</summary>
    /// <param name="count">In ports mode any number is one place.</param>
    /// <param name="askedPort">Where the caller insists on one; in ports mode it may be taken.</param>
    public async Task<IReadOnlyList<Lease>> TakeAsync(
        Scope scope, string zone, int count, int? askedPort, CancellationToken cancellation)
    {
        var label = LabelOf(scope, zone);
        await _gate.WaitAsync(cancellation);
        try
        {
            var blocks = await hosts.BlocksAsync(label, cancellation);
            var found = Free(label, blocks, count, askedPort);
            while (found.Count == 0)
            {
                var next = await hosts.ClaimBlockAsync(label, cancellation);
                // One that was full already would be claimed for ever, with everybody waiting at the gate.
                if (blocks.Any(known => known.Addresses[0] == next.Addresses[0] && known.FirstPort == next.FirstPort))
                    throw new InvalidOperationException($"The host gave a block of {label} again that has no room.");
                blocks = [.. blocks, next];
                found = Free(label, [next], count, askedPort);
            }

            _taken.UnionWith(found);
            return found;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void GiveBack(IEnumerable<Lease> given)
    {
        _gate.Wait();
        try
        {
            _taken.ExceptWith(given);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    // Goes round rather than taking the lowest: an address that was just freed should rest before another cache answers there.
    private List<Lease> Free(string label, IReadOnlyList<AddressBlock> blocks, int count, int? askedPort)
    {
        if (blocks.Count == 0) return [];
        if (hosts.AddressMode is AddressMode.Ports)
        {
            if (askedPort is { } port) return Asked(new Lease(blocks[0].Addresses[0], port));
            count = 1;
        }

        var places = blocks.SelectMany(Places).ToList();
        var start = _cursors.GetValueOrDefault(label);
        var found = Enumerable.Range(0, places.Count)
            .Select(index => (start + index) % places.Count)
            .Where(index => !_taken.Contains(places[index]))
            .Take(count)
            .ToList();
        if (found.Count < count) return [];
        _cursors[label] = found[^1] + 1;
        return [.. found.Select(index => places[index])];
    }

    private List<Lease> Asked(Lease lease) => _taken.Contains(lease)
        ? throw FaultException.InvalidParameterValue(
            $"The parameter Port cannot be {lease.Port}: another node has it, and on this machine all nodes share the address "
            + $"{lease.Address}. Leave Port out, and a free one is chosen.")
        : [lease];

    private static IEnumerable<Lease> Places(AddressBlock block) => block is { FirstPort: { } first, LastPort: { } last }
        ? Enumerable.Range(first, last - first + 1).Select(port => new Lease(block.Addresses[0], port))
        : block.Addresses.Select(address => new Lease(address, Lease.AnyPort));
}
