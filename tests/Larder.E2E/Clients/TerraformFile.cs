using System.Text.Json;
using System.Text.Json.Nodes;
using Larder.E2E.Harness;

namespace Larder.E2E.Clients;

/// <summary>A Terraform configuration as Terraform's own parser reads it.</summary>
internal sealed class TerraformFile(JsonNode root)
{
    private static readonly Dictionary<string, string[]> _arguments = File.ReadLines(SdkTests.Script("", "terraform-arguments.txt"))
        .Where(line => !line.StartsWith('#'))
        .Select(line => line.Split(": ")).ToDictionary(parts => parts[0], parts => parts[1].Split(' '));

    public IEnumerable<(string Type, string Label, JsonObject Arguments)> Resources =>
        from type in root["resource"]!.AsObject()
        from resource in type.Value!.AsObject()
        select (type.Key, resource.Key, resource.Value!.AsArray().Single()!.AsObject());

    /// <summary>Arguments that the provider does not have.</summary>
    public IEnumerable<string> Unknown => Resources.SelectMany(resource => UnknownIn(resource.Type, resource.Arguments));

    public static async Task<IReadOnlyList<TerraformFile>> ReadAsync(params string[] texts)
    {
        var read = await Tool.RunAsync("node", [SdkTests.Script("node", "terraform.mjs")], input: JsonSerializer.Serialize(texts));
        Assert.True(read.Code == 0, read.Errors);
        return [.. JsonNode.Parse(read.Output)!.AsArray().Select(file => new TerraformFile(file!))];
    }

    /// <summary>A string that is no template: the parser keeps what says so.</summary>
    public static string Literal(JsonNode? value) =>
        ((string)value!).Replace("$${", "${", StringComparison.Ordinal).Replace("%%{", "%{", StringComparison.Ordinal);

    private static IEnumerable<string> UnknownIn(string type, JsonObject arguments) => arguments.SelectMany(argument =>
        argument.Key is "ingress" or "egress"
            ? (argument.Value as JsonArray ?? [argument.Value!.DeepClone()]).SelectMany(block => UnknownIn(argument.Key, block!.AsObject()))
            : _arguments[type].Contains(argument.Key) ? [] : [$"{type}.{argument.Key}"]);
}
