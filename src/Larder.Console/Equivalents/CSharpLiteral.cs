namespace Larder.Console.Equivalents;

internal static class CSharpLiteral
{
    public static string Of(string text) => $"\"{Readable.Escape(text, index => text[index] switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => null,
    }, Readable.CodeUnits)}\"";
}
