using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Larder.E2E.Contract;

/// <summary>ElastiCache's contract as its file has it, read apart from what the generator makes of it.</summary>
internal sealed class ContractFile : IDisposable
{
    private readonly JsonDocument _document;

    private ContractFile(JsonDocument document)
    {
        _document = document;
        Operations =
        [
            .. document.RootElement.GetProperty("operations").EnumerateObject().Select(operation => new ContractOperation(
                operation.Name,
                Structure("", operation.Value.GetProperty("input").GetString()!, required: false),
                Texts(operation.Value, "errors"))),
        ];
    }

    public IReadOnlyList<ContractOperation> Operations { get; }

    public static ContractFile Read([CallerFilePath] string here = "") => new(JsonDocument.Parse(File.ReadAllText(
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "contract", "elasticache-2015-02-02.json"))));

    /// <summary>What is answered for an error, which is called by its shape here.</summary>
    public (string Code, int Status) Answer(string error)
    {
        var shape = _document.RootElement.GetProperty("errors").GetProperty(error);
        return (shape.GetProperty("code").GetString()!, shape.GetProperty("httpStatus").GetInt32());
    }

    public void Dispose() => _document.Dispose();

    private ContractMember Structure(string path, string shape, bool required) => new()
    {
        Path = path,
        Type = "structure",
        Required = required,
        Members =
        [
            .. Shape(shape).GetProperty("members").EnumerateObject().Select(member => Member(
                path.Length == 0 ? member.Name : $"{path}.{member.Name}", member.Value,
                member.Value.TryGetProperty("required", out var must) && must.GetBoolean())),
        ],
    };

    private ContractMember Member(string path, JsonElement use, bool required)
    {
        var name = use.GetProperty("shape").GetString()!;
        var shape = Shape(name);
        var type = shape.GetProperty("type").GetString()!;
        if (type == "structure") return Structure(path, name, required);
        return new()
        {
            Path = path,
            Type = type,
            Required = required,
            Words = Texts(shape, "enum"),
            Pattern = shape.TryGetProperty("pattern", out var pattern) ? pattern.GetString() : null,
            Min = shape.TryGetProperty("min", out var min) ? min.GetInt32() : null,
            Max = shape.TryGetProperty("max", out var max) ? max.GetInt32() : null,
            Element = type == "list" ? Element(path, shape.GetProperty("member")) : null,
        };
    }

    private ContractMember Element(string path, JsonElement use) =>
        Member($"{path}.{(use.TryGetProperty("locationName", out var name) ? name.GetString() : "member")}.1", use, required: false);

    private JsonElement Shape(string name) => _document.RootElement.GetProperty("shapes").GetProperty(name);

    private static string[] Texts(JsonElement element, string list) =>
        element.TryGetProperty(list, out var items) ? [.. items.EnumerateArray().Select(item => item.GetString()!)] : [];
}

/// <param name="Input">The structure of all its parameters.</param>
/// <param name="Errors">Those that it declares, by their shapes.</param>
internal sealed record ContractOperation(string Name, ContractMember Input, IReadOnlyList<string> Errors);
