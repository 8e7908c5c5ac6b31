using System.Globalization;

namespace Larder.Console.Equivalents;

/// <summary>A value as JSON, on one line and readable: what is not ASCII stays as it is.</summary>
internal static class JsonText
{
    public static string Of(ApiValue value) => value switch
    {
        ApiValue.Text text => Of(text.Value),
        ApiValue.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        ApiValue.Flag flag => flag.Value ? "true" : "false",
        ApiValue.Sequence sequence => $"[{string.Join(", ", sequence.Items.Select(Of))}]",
        ApiValue.Structure structure => Of(structure.Members),
        ApiValue.Answer { Known: { } known } => Of(known),
        _ => throw new ArgumentException($"{value} is known only when it was answered.", nameof(value)),
    };

    public static string Of(IEnumerable<ApiMember> members) =>
        $"{{{string.Join(", ", members.Select(member => $"{Of(member.Name)}: {Of(member.Value)}"))}}}";

    private static string Of(string text) => $"\"{Readable.Escape(text, index => text[index] switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => null,
    }, Readable.CodeUnits)}\"";
}
