using Larder.Model.Nodes;

namespace Larder.Model.ReplicationGroups;

/// <summary>How a group goes: readers first, then its nodes, but for the member that stays as a cluster of its own.</summary>
internal static class DeletionSteps
{
    public static Step Next(ReplicationGroup group)
    {
        if (group.Readers.Length > 0 || group.Routing) return new Step.Route("");
        var going = group.Nodes
            .Where(node => node.ClusterId != group.Retained && node.State is not NodeState.Removed)
            .Select(node => node.Key).ToList();
        if (going.Count > 0) return new Step.Remove(going);
        return Staying(group) is { } orders ? new Step.Obey(orders) : new Step.Forget();
    }

    // Its own address stays; the endpoints are given back with the group.
    private static List<NodeOrder>? Staying(ReplicationGroup group)
    {
        if (group.Retained is null || group.NodeOf(group.Retained) is not { State: NodeState.Running } node
            || node.ListensOn == node.Address)
        {
            return null;
        }

        return
        [
            new NodeOrder.Listen(node.Key, node.Address),
            .. group.Endpoints.All.Where(address => address != node.Address)
                .Select(address => new NodeOrder.Disconnect(node.Key, address, node.Port)),
        ];
    }
}
