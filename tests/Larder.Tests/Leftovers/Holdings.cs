using Larder.Model.Nodes;
using Larder.Tests.ReplicationGroups;

namespace Larder.Tests.Leftovers;

/// <summary>What a host says it has.</summary>
internal static class Holdings
{
    public static HostHoldings Of(params HeldNode[] nodes) => new() { SeenAt = Groups.Start, Nodes = nodes, Relays = [], Routes = [] };

    public static HeldNode Node(string key, string owner, params int[] pids) =>
        new() { Key = key, OwnerArn = owner, Processes = [.. pids.Select(pid => new HeldProcess(pid, 10L << 20))] };

    public static ReaderRoute Route(string address) => new() { Address = address, Port = 6379, Backends = [] };
}
