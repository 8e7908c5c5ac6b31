using Larder.Model.Faults;
using Larder.Model.Nodes;

namespace Larder.Model.CacheClusters;

public static class RebootRules
{
    /// <exception cref="FaultException">InvalidParameterValue.</exception>
    public static void CheckNodes(IReadOnlyList<string> nodeIds, IReadOnlyList<CacheNode> nodes)
    {
        var unknown = nodeIds.Except(nodes.Select(node => node.Id)).ToList();
        if (nodeIds.Count > 0 && unknown.Count == 0) return;
        throw FaultException.InvalidParameterValue(
            $"The parameter CacheNodeIdsToReboot must name nodes of the cluster: {string.Join(", ", nodes.Select(node => node.Id))}"
            + (unknown.Count > 0 ? $"; {string.Join(", ", unknown)} was given." : "."));
    }
}
