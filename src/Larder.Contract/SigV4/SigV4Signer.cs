using Larder.Contract.Protocols;

namespace Larder.Contract.SigV4;

/// <summary>Signs requests to one service of one region.</summary>
public sealed class SigV4Signer(AccessKey key, string region, string service)
{
    /// <summary>The headers to add. Those present are all signed, so Host must be among them.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Sign(WireRequest request, DateTimeOffset now)
    {
        KeyValuePair<string, string> date = new("X-Amz-Date", SignatureTime.Text(now));
        var dated = request with { Headers = [.. request.Headers, date] };
        var scope = Scope(now);
        var names = Names(dated);
        var signature = Signature.Of(dated, CanonicalUri.Pairs(dated.Query), names,
            Signature.Hash(dated.Body.Span), now, scope, key.Secret);
        return
        [
            date,
            new("Authorization", $"{Signature.Algorithm} Credential={key.Id}/{scope}, "
                + $"SignedHeaders={string.Join(';', names)}, Signature={signature}"),
        ];
    }

    /// <summary>The query string that makes the request good for a while without further headers.</summary>
    public string Presign(WireRequest request, DateTimeOffset now, TimeSpan lifetime)
    {
        var scope = Scope(now);
        var names = Names(request);
        List<(string, string)> query =
        [
            .. CanonicalUri.Pairs(request.Query),
            ("X-Amz-Algorithm", Signature.Algorithm),
            ("X-Amz-Credential", $"{key.Id}/{scope}"),
            ("X-Amz-Date", SignatureTime.Text(now)),
            ("X-Amz-Expires", ((int)lifetime.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("X-Amz-SignedHeaders", string.Join(';', names)),
        ];
        var signature = Signature.Of(
            request, query, names, Signature.Hash(request.Body.Span), now, scope, key.Secret);
        return $"{CanonicalUri.Query(query)}&X-Amz-Signature={signature}";
    }

    private CredentialScope Scope(DateTimeOffset now) => new(SignatureTime.Date(now), region, service);

    private static List<string> Names(WireRequest request) =>
    [
        .. request.Headers.Select(header => header.Key.ToLowerInvariant()).Distinct().Order(StringComparer.Ordinal),
    ];
}
