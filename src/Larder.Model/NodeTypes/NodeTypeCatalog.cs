using Larder.Model.Faults;

namespace Larder.Model.NodeTypes;

/// <summary>The sizes that can be asked for.</summary>
public sealed class NodeTypeCatalog(IEnumerable<NodeType> types)
{
    private readonly SortedDictionary<string, NodeType> _types =
        new(types.ToDictionary(type => type.Name), StringComparer.Ordinal);

    public IReadOnlyCollection<NodeType> All => _types.Values;

    public NodeType Find(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            throw FaultException.InvalidParameterValue(
                "The parameter CacheNodeType must be provided and must not be null.");
        }

        return _types.TryGetValue(name, out var type)
            ? type
            : throw FaultException.InvalidParameterValue(
                $"Invalid cache node type: {name}. The smallest is cache.t3.micro; `larder engines --node-types` lists all.");
    }
}
