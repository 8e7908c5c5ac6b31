using System.Threading.Channels;
using Larder.ControlPlane.Hosts;
using Larder.Model.Nodes;

namespace Larder.Tests.ReplicationGroups.Simulation;

/// <summary>What the control plane sees of the world. Every call takes time, and before and after it anything may happen,
/// the server's own end included.</summary>
internal class SimulatedHosts(World world, SimulatedHost host, Chaos chaos, Func<string, string, bool> isKnownToListen) : IHosts
{
    private static readonly TimeSpan _orderPatience = TimeSpan.FromSeconds(2);
    private int _looks;

    public HostCapacity Capacity => throw new NotSupportedException();
    public AddressMode AddressMode => AddressMode.Loopback;
    public ChannelReader<NodeReport> Changes => throw new NotSupportedException();

    protected World World => world;

    public NodeReport? ReportOf(string key) => host.Find(key)?.Report;

    public Task<HostHoldings> HoldingsAsync(CancellationToken cancellation) => throw new NotSupportedException();

    public Task KeepAsync(NodeSpec spec, CancellationToken cancellation)
    {
        Pass();
        host.Accept(spec);
        chaos.Strike();
        if (host.Find(spec.Key) is { } node)
        {
            if (node.Spec.Incarnation > node.Attempted) CheckFree(spec.Key, spec.Addresses);
            host.Tend(node);
        }

        Pass();
        return Task.CompletedTask;
    }

    public Task RemoveAsync(string key, CancellationToken cancellation)
    {
        Pass();
        host.Remove(key);
        world.Ledger.Fenced(world);
        Pass();
        return Task.CompletedTask;
    }

    // The longer somebody waits for something, the rarer it is that something happens between two looks.
    public Task<NodeReport?> LookAsync(string key, TimeSpan patience, CancellationToken cancellation)
    {
        world.Advance(TimeSpan.FromMilliseconds(1 << Math.Min(_looks++ / 2, 7)));
        chaos.Strike();
        var report = host.LookAt(key);
        if (report is null && host.Find(key) is { Connected: true, Process.Stopped: true }) world.Advance(patience);
        return Task.FromResult(report);
    }

    public Task<long?> UsedMemoryAsync(string key, TimeSpan patience, CancellationToken cancellation) => throw new NotSupportedException();

    public virtual Task ObeyAsync(NodeOrder order, CancellationToken cancellation)
    {
        _looks = 0;
        Pass();
        world.Trace($"order {order}");
        if (order is NodeOrder.Fence)
        {
            Fence(order.Key);
            chaos.Strike();
            return Task.CompletedTask;
        }

        if (host.Find(order.Key) is not { Connected: true, Process: { } process }) throw new NodeOrderException($"{order.Key} is not running.");
        if (order is NodeOrder.SaveAndEnd)
        {
            host.Save(host.Find(order.Key)!, process);
            Pass();
            return Task.CompletedTask;
        }

        if (order.ChangesReplication()) host.Forget(order.Key);
        if (process.Stopped)
        {
            process.Unread.Add(order);
            world.Advance(_orderPatience);
            throw new NodeOrderException($"{order.Key} did not carry out {order.GetType().Name} in time");
        }

        if (order is NodeOrder.Listen listen) CheckFree(order.Key, listen.Addresses.Split(' '));
        var obeyed = world.Obey(process, order);
        // What it had been sent by another and had not read is dropped: the primary has it, as far as the server knows.
        if (order is NodeOrder.Follow) world.Ledger.Fenced(world);
        if (!obeyed) throw new NodeOrderException($"{order.Key} refused {order}");
        Pass();
        return Task.CompletedTask;
    }

    public Task SpreadReadersAsync(ReaderRoute route, CancellationToken cancellation)
    {
        Pass();
        IReadOnlyList<string> over = [.. route.Backends.Select(backend => backend.Address)];
        if (over.Count > 0) CheckFree("the relay", [route.Address]);
        if (!world.SpreadOver(over)) throw new NodeOrderException($"{route.Address} is not to be had.");
        Pass();
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<AddressBlock>> BlocksAsync(string label, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<AddressBlock> ClaimBlockAsync(string label, CancellationToken cancellation) => throw new NotSupportedException();

    protected void Pass()
    {
        world.Advance(Chaos.Takes);
        chaos.Strike();
    }

    private void Fence(string key)
    {
        if (host.Find(key)?.Process is not { } process) return;
        world.End(process);
        world.Ledger.Fenced(world);
    }

    // First off the old, then onto the new: two processes cannot listen on one address.
    private void CheckFree(string who, IReadOnlyList<string> addresses)
    {
        foreach (var address in addresses)
        {
            if (world.ListeningOn(address) is { } holder && holder.Key != who && isKnownToListen(holder.Key, address))
                throw new ViolationException($"{who} is told to listen on {address}, on which {holder.Key} is known to listen.");
            if (who != "the relay" && address == world.ReaderEndpoint && world.Spread.Count > 0 && isKnownToListen("", address))
                throw new ViolationException($"{who} is told to listen on {address}, which is known to be spread.");
        }
    }
}
