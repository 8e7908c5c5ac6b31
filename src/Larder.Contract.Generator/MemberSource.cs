namespace Larder.Contract.Generator;

/// <summary>The lines that one member of a structure needs.</summary>
public sealed class MemberSource(ContractFile contract)
{
    public const string Type = "global::Larder.Contract.Shapes.Member";

    private readonly IReadOnlySet<string> _validated = contract.RequestShapes();

    public string Property(MemberFacts member, string name) => member.Required
        ? $"public required {CSharpType(member.Shape)} {name} {{ get; init; }}"
        : $"public {CSharpType(member.Shape)}? {name} {{ get; init; }}";

    public string Read(MemberFacts member, string name)
    {
        var found = member.Required ? $"reader.Required(Wire.{name})." : $"reader.Member(Wire.{name})?.";
        return found + ReadCall(member.Shape);
    }

    public string Write(MemberFacts member, string name) =>
        WriteCall("writer", $"Wire.{name}", $"this.{name}", member.Shape);

    /// <summary>What protocols must know of a member: its name on the wire, and what a request's value must
    /// satisfy.</summary>
    public string Describe(string name, MemberFacts member)
    {
        var settings = Settings(member.Shape, member.Flattened);
        var location = member.LocationName ?? name;
        if (FormName(location) is { } form) settings.Insert(0, $"FormName = {SourceText.Quote(form)}");
        if (location != name) settings.Insert(0, $"WireName = {SourceText.Quote(location)}");
        if (member.Required) settings.Insert(0, "Required = true");
        return $"new({SourceText.Quote(name)}){Initialiser(settings)}";
    }

    // EC2's forms begin every name with a capital where its XML does not.
    private string? FormName(string location) =>
        contract.Service.Protocol == "ec2" && char.IsAsciiLetterLower(location[0])
            ? $"{char.ToUpperInvariant(location[0])}{location[1..]}"
            : null;

    private List<string> Settings(string shapeName, bool flattened)
    {
        var shape = contract.Shape(shapeName);
        var settings = new List<string>();
        if (_validated.Contains(shapeName)) settings.AddRange(Constraint(shape));
        if (shape.Type != "list") return settings;

        var element = shape.Member ?? throw new ContractException($"list {shapeName} has no member");
        var inner = Settings(element.Shape, flattened: false);
        inner.Insert(0, "IsElement = true");
        settings.Add($"Element = new({SourceText.Quote(element.LocationName ?? "member")}){Initialiser(inner)}");
        if (flattened || shape.Flattened) settings.Add("Flattened = true");
        return settings;
    }

    private static IEnumerable<string> Constraint(ShapeFacts shape)
    {
        var constraint = new List<string>();
        if (shape.Enum is { } values)
            constraint.Add($"Values = [{string.Join(", ", values.Select(SourceText.Quote))}]");
        if (shape.Pattern is { } pattern) constraint.Add($"Pattern = {SourceText.Quote(pattern)}");
        if (shape.Min is { } min) constraint.Add($"Min = {SourceText.Number(min)}");
        if (shape.Max is { } max) constraint.Add($"Max = {SourceText.Number(max)}");
        if (constraint.Count > 0) yield return $"Constraint = new(){Initialiser(constraint)}";
    }

    private static string Initialiser(List<string> settings) =>
        settings.Count == 0 ? "" : $" {{ {string.Join(", ", settings)} }}";

    private string CSharpType(string name) => contract.Shape(name) switch
    {
        { Type: "structure" } => Naming.Qualified(contract, name),
        { Type: "list", Member: { } element } =>
            $"global::System.Collections.Generic.IReadOnlyList<{CSharpType(element.Shape)}>",
        var scalar => Scalar(name, scalar.Type).CSharp,
    };

    private string ReadCall(string name) => contract.Shape(name) switch
    {
        { Type: "structure" } => $"ReadStructure({Naming.Qualified(contract, name)}.Read)",
        { Type: "list", Member: { } element } => $"ReadList(static element => element.{ReadCall(element.Shape)})",
        var scalar => $"Read{Scalar(name, scalar.Type).Method}()",
    };

    private string WriteCall(string writer, string member, string value, string name) => contract.Shape(name) switch
    {
        { Type: "structure" } => $"{writer}.WriteStructure({member}, {value})",
        { Type: "list", Member: { } element } =>
            $"{writer}.WriteList({member}, {value}, static (w, m, v) => {WriteCall("w", "m", "v", element.Shape)})",
        var scalar => $"{writer}.Write{Scalar(name, scalar.Type).Method}({member}, {value})",
    };

    private static (string CSharp, string Method) Scalar(string name, string type) => type switch
    {
        "string" => ("string", "String"),
        "boolean" => ("bool", "Boolean"),
        "integer" => ("int", "Integer"),
        "long" => ("long", "Long"),
        "double" or "float" => ("double", "Double"),
        "timestamp" => ("global::System.DateTimeOffset", "Timestamp"),
        _ => throw new ContractException($"shape {name} is a {type}; no reader and writer carry that yet"),
    };
}
