using System.Security.Cryptography;
using System.Text;
using Larder.Contract.Protocols;

namespace Larder.Contract.SigV4;

/// <summary>The signature itself, as AWS's document of Signature Version 4 puts it together.</summary>
internal static class Signature
{
    public const string Algorithm = "AWS4-HMAC-SHA256";

    /// <summary>Hexadecimal, in lower case.</summary>
    public static string Of(
        WireRequest request,
        IEnumerable<(string Name, string Value)> query,
        IReadOnlyList<string> signedHeaders,
        string payloadHash,
        DateTimeOffset time,
        CredentialScope scope,
        string secret)
    {
        var headers = string.Concat(signedHeaders.Select(name => $"{name}:{Values(request, name)}\n"));
        var canonical = $"{request.Method}\n{CanonicalUri.Path(request.Path)}\n{CanonicalUri.Query(query)}\n"
            + $"{headers}\n{string.Join(';', signedHeaders)}\n{payloadHash}";
        var toSign = $"{Algorithm}\n{SignatureTime.Text(time)}\n{scope}\n{Hash(Encoding.UTF8.GetBytes(canonical))}";
        return Convert.ToHexStringLower(Hmac(Key(secret, scope), toSign));
    }

    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static byte[] Key(string secret, CredentialScope scope)
    {
        var date = Hmac(Encoding.UTF8.GetBytes("AWS4" + secret), scope.Date);
        return Hmac(Hmac(Hmac(date, scope.Region), scope.Service), CredentialScope.Terminator);
    }

    private static byte[] Hmac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    /// <summary>A repeated header is one, its values in the order sent; runs of spaces are one space.</summary>
    private static string Values(WireRequest request, string name) => string.Join(',', request.Headers
        .Where(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase))
        .Select(header => string.Join(' ', header.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim()));
}
