using System.Text;

namespace Larder.Contract.Protocols.Query;

/// <summary>application/x-www-form-urlencoded, strictly: what is not well formed is refused, never guessed.</summary>
internal static class FormText
{
    private const string Type = "application/x-www-form-urlencoded";

    private static readonly UTF8Encoding Strict =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static bool IsForm(WireRequest request) => request.Method switch
    {
        "GET" => true,

        // Hand-written clients leave the type out; a type of another protocol is never ours.
        "POST" => request.Header("Content-Type")?.StartsWith(Type, StringComparison.OrdinalIgnoreCase) ?? true,
        _ => false,
    };

    public static IEnumerable<(string Name, string Value)> Pairs(string form)
    {
        foreach (var pair in form.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            yield return equals < 0
                ? (Decode(pair), "")
                : (Decode(pair[..equals]), Decode(pair[(equals + 1)..]));
        }
    }

    public static string Text(ReadOnlySpan<byte> body)
    {
        try
        {
            return Strict.GetString(body);
        }
        catch (DecoderFallbackException)
        {
            throw ContractFaultException.MalformedForm("it is not UTF-8");
        }
    }

    public static string Decode(string text)
    {
        if (!text.AsSpan().ContainsAny('%', '+')) return text;
        var bytes = new byte[Encoding.UTF8.GetByteCount(text)];
        var length = 0;
        for (var i = 0; i < text.Length;)
        {
            var end = text.AsSpan(i).IndexOfAny('%', '+');
            end = end < 0 ? text.Length : i + end;
            length += Encoding.UTF8.GetBytes(text.AsSpan(i, end - i), bytes.AsSpan(length));
            i = end;
            if (i == text.Length) break;
            bytes[length++] = text[i] == '+' ? (byte)' ' : Escaped(text, i);
            i += text[i] == '+' ? 1 : 3;
        }

        return Text(bytes.AsSpan(0, length));
    }

    private static byte Escaped(string text, int percent)
    {
        var digits = text.AsSpan(percent + 1, Math.Min(2, text.Length - percent - 1));
        if (digits.Length < 2 || !char.IsAsciiHexDigit(digits[0]) || !char.IsAsciiHexDigit(digits[1]))
            throw ContractFaultException.MalformedForm("a percent sign is not followed by two hexadecimal digits");
        return Convert.FromHexString(digits)[0];
    }
}
