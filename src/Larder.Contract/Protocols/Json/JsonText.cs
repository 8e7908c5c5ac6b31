using System.Text.Json;
using System.Text.Unicode;

namespace Larder.Contract.Protocols.Json;

/// <summary>A body as JSON, strictly: UTF-8 throughout, no name twice, no deeper than any contract goes. What passes can be
/// read without another thought of its form.</summary>
internal static class JsonText
{
    private const int MaxDepth = 32;

    /// <exception cref="ContractFaultException">SerializationException. It says where, and nothing of what is there.</exception>
    public static JsonElement Object(ReadOnlySpan<byte> body)
    {
        if (!Utf8.IsValid(body)) throw Malformed("it is not UTF-8");
        try
        {
            CheckTexts(body);
            var value = JsonElement.Parse(body, new JsonDocumentOptions { MaxDepth = MaxDepth, AllowDuplicateProperties = false });
            return value.ValueKind is JsonValueKind.Object ? value : throw Malformed("it is not an object");
        }
        catch (JsonException fault)
        {
            throw Malformed(fault.BytePositionInLine is { } at
                ? $"see line {fault.LineNumber + 1}, byte {at + 1}"
                : $"it names something twice, or is deeper than {MaxDepth} levels");
        }
    }

    // Half of a surrogate pair, written as an escape, is the one thing that only reading the text finds.
    private static void CheckTexts(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = MaxDepth });
        while (reader.Read())
        {
            if (!reader.ValueIsEscaped) continue;
            try
            {
                reader.GetString();
            }
            catch (InvalidOperationException)
            {
                throw Malformed("an escape in it is half of a surrogate pair");
            }
        }
    }

    private static ContractFaultException Malformed(string what) =>
        ContractFaultException.Serialization($"The body cannot be read as a JSON object: {what}.");
}
