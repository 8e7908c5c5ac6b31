using System.Text.Json;

namespace Larder.Contract.Generator;

/// <summary>One service as its contract file states it.</summary>
public sealed record ContractFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public required ServiceFacts Service { get; init; }
    public SortedDictionary<string, OperationFacts> Operations { get; init; } = [];
    public SortedDictionary<string, ShapeFacts> Shapes { get; init; } = [];
    public SortedDictionary<string, ErrorFacts> Errors { get; init; } = [];

    public static ContractFile Load(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize<ContractFile>(stream, Json)
                ?? throw new ContractException("the contract is empty");
        }
        catch (JsonException exception)
        {
            throw new ContractException(exception.Message, exception);
        }
    }

    public ShapeFacts Shape(string name) =>
        Shapes.TryGetValue(name, out var shape) ? shape : throw new ContractException($"shape {name} is not defined");

    /// <summary>Every shape that a request can carry; only these are validated.</summary>
    public IReadOnlySet<string> RequestShapes() => Reachable(Operations.Values.Select(operation => operation.Input));

    /// <summary>Every structure that an operation can carry, in either direction, by name.</summary>
    public IReadOnlyList<(string Name, ShapeFacts Shape)> Structures() =>
    [
        .. Reachable(Operations.Values.SelectMany(operation => new[] { operation.Input, operation.Output }))
            .Where(name => Shape(name).Type == "structure")
            .Order(StringComparer.Ordinal)
            .Select(name => (name, Shape(name))),
    ];

    private HashSet<string> Reachable(IEnumerable<string?> roots)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<string>(roots.OfType<string>());
        while (pending.TryPop(out var name))
        {
            if (!found.Add(name)) continue;
            var shape = Shape(name);
            foreach (var member in shape.Members.Values) pending.Push(member.Shape);
            if (shape.Member is { } element) pending.Push(element.Shape);
        }

        return found;
    }
}
