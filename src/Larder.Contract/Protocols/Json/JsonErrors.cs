using System.Buffers;
using System.Collections.Frozen;
using System.Text.Json;

namespace Larder.Contract.Protocols.Json;

/// <summary>Errors as the services of JSON have them (https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html).
/// A fault of a service's own keeps its code.</summary>
internal static class JsonErrors
{
    private static readonly FrozenDictionary<string, (string Code, int Status)> Spellings =
        new Dictionary<string, (string, int)>(StringComparer.Ordinal)
        {
            ["MissingAuthenticationToken"] = ("MissingAuthenticationTokenException", 400),
            ["IncompleteSignature"] = ("IncompleteSignatureException", 400),
            ["InvalidClientTokenId"] = ("UnrecognizedClientException", 400),
            ["SignatureDoesNotMatch"] = ("InvalidSignatureException", 400),
            ["RequestExpired"] = ("InvalidSignatureException", 400),
            ["RequestEntityTooLarge"] = ("RequestEntityTooLargeException", 413),
            ["InvalidParameterValue"] = ("ValidationException", 400),
            ["UnsupportedOperation"] = ("UnsupportedOperationException", 400),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    public static ErrorAnswer Spell(ErrorAnswer error) => Spellings.TryGetValue(error.Code, out var spelling)
        ? error with { Code = spelling.Code, HttpStatus = spelling.Status }
        : error;

    public static void Write(IBufferWriter<byte> output, ErrorAnswer error)
    {
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteString("__type", error.Code);
        json.WriteString("message", error.Message);
        json.WriteEndObject();
    }
}
