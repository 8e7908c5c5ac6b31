using Larder.Model.CacheClusters;
using Larder.Model.Nodes;

namespace Larder.Model.NodeTypes;

/// <summary>How a change of node type comes to its end.</summary>
public static class ScalingSteps
{
    internal static Step.EndScaling? Next(CacheClusterSpec spec, IReadOnlyList<CacheNode> nodes) =>
        spec is { Scaling: not null, Settings: { Live.Length: > 0 } wanted }
        && nodes.All(node => node.Leaving || (node.State is NodeState.Running && node.Settings?.Live == wanted.Live))
            ? new()
            : null;

    /// <summary>All nodes run by the new type.</summary>
    public static Change<T> Scaled<T>(this INodeOwner<T> owner, DateTimeOffset now)
        where T : INodeOwner<T> => owner.With(
            owner.Spec with { Scaling = null }, $"Succeeded applying modification to node type to {owner.Spec.NodeType}", now);

    /// <summary>It cannot be done any more: the nodes keep the type that they have.</summary>
    public static Change<T> ScaledBack<T>(this INodeOwner<T> owner, string why, DateTimeOffset now)
        where T : INodeOwner<T> => owner.With(
            owner.Spec.Back(), $"The modification of node type to {owner.Spec.NodeType} was given up and nothing has changed: {why}", now);

    /// <summary>With what is said of a change of node type that begins by it.</summary>
    internal static Change<CacheCluster> AndScaling(this Change<CacheCluster> change, CacheClusterSpec before, DateTimeOffset now)
    {
        var spec = change.Next.Spec;
        return spec.NodeType == before.NodeType ? change : new(change.Next, [.. change.Events, .. change.Next.With(spec, Begun(spec), now).Events]);
    }

    /// <summary>What is said when it begins.</summary>
    internal static string Begun(CacheClusterSpec spec) => $"Applying modification to node type to {spec.NodeType}";
}
