namespace Larder.Contract.Protocols.Query;

/// <summary>The parameters of a request as a tree: "Tags.Tag.1.Key" is four steps down. What is stored is in proportion
/// to what was sent; an index is only a name here, so a huge one costs nothing.</summary>
public sealed class QueryForm
{
    // Deeper than any contract goes; a body of dots must not make a tower.
    private const int MaxDepth = 16;

    private readonly QueryNode _root = new("");

    public string? Action { get; private set; }
    public string? Version { get; private set; }
    internal QueryNode Root => _root;

    /// <summary>A POST may carry parameters in its query string too: AWS takes both, and so the two must not
    /// collide.</summary>
    public static QueryForm Parse(WireRequest request)
    {
        var form = new QueryForm();
        form.AddAll(request.Query);
        form.AddAll(FormText.Text(request.Body.Span));
        return form;
    }

    private void AddAll(string text)
    {
        foreach (var (name, value) in FormText.Pairs(text))
        {
            // A presigned request's signature is not a parameter of its operation.
            if (name.StartsWith("X-Amz-", StringComparison.OrdinalIgnoreCase)) continue;
            if (name == "Action") Action = Once(name, Action, value);
            else if (name == "Version") Version = Once(name, Version, value);
            else Add(name, value);
        }
    }

    private static string Once(string name, string? known, string value) =>
        known is null ? value : throw ContractFaultException.Duplicate(name);

    private void Add(string name, string value)
    {
        // Refused as a parameter it would be refused by no name.
        if (name.Length == 0) throw ContractFaultException.MalformedForm("a parameter has no name");

        var steps = name.Split('.', MaxDepth + 1);
        if (steps.Length > MaxDepth || steps.Any(step => step.Length == 0)) throw ContractFaultException.Unknown(name);

        var node = steps.Aggregate(_root, (parent, step) => parent.Enter(step));
        if (node.Value is not null) throw ContractFaultException.Duplicate(name);
        node.Value = value;
    }
}
