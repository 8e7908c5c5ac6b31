namespace Larder.Contract.Protocols.Query;

/// <summary>One step of a parameter's name, with the value that ends there, if one does.</summary>
internal sealed class QueryNode(string path)
{
    private static readonly Dictionary<string, QueryNode> None = [];
    private Dictionary<string, QueryNode>? _children;

    /// <summary>As the request spells it; messages show it.</summary>
    public string Path => path;

    public string? Value { get; set; }

    /// <summary>Whether the contract has a place for the value.</summary>
    public bool ValueRead { get; set; }

    public IReadOnlyDictionary<string, QueryNode> Children => _children ?? None;

    public QueryNode Enter(string step)
    {
        _children ??= new(StringComparer.Ordinal);
        if (_children.TryGetValue(step, out var child)) return child;
        return _children[step] = new QueryNode(path.Length == 0 ? step : $"{path}.{step}");
    }

    public QueryNode? Find(string step) => Children.GetValueOrDefault(step);

    /// <summary>The path of a value that nobody asked for.</summary>
    public string? Unread()
    {
        if (Value is not null && !ValueRead) return path;
        foreach (var child in Children.Values)
        {
            if (child.Unread() is { } found) return found;
        }

        return null;
    }
}
