using System.Globalization;
using Larder.Contract.Protocols;

namespace Larder.Contract.SigV4;

/// <summary>What a request says of its own signature: in a header, or in its query where it was signed
/// beforehand.</summary>
internal sealed record SignatureClaim
{
    public required string AccessKeyId { get; init; }
    public required CredentialScope Scope { get; init; }
    public required IReadOnlyList<string> SignedHeaders { get; init; }
    public required string Signature { get; init; }
    public required DateTimeOffset Time { get; init; }

    /// <summary>The query as it was signed.</summary>
    public required IReadOnlyList<(string Name, string Value)> Query { get; init; }

    /// <summary>How long it is good for. Null for a request that is signed as it is sent.</summary>
    public TimeSpan? Expires { get; init; }

    public static SignatureClaim Of(WireRequest request)
    {
        var query = CanonicalUri.Pairs(request.Query).ToList();
        var presigned = query.Exists(pair => pair.Name == "X-Amz-Signature" || pair.Name == "X-Amz-Algorithm");
        return (request.Header("Authorization"), presigned) switch
        {
            (null, false) => throw ContractFaultException.MissingAuthenticationToken(),
            (null, true) => OfQuery(query),
            ({ } header, false) => OfHeader(request, header, query),
            _ => throw ContractFaultException.IncompleteSignature(
                "The request is signed twice: in its query and in its Authorization header. Keep one."),
        };
    }

    private static SignatureClaim OfHeader(
        WireRequest request, string header, IReadOnlyList<(string Name, string Value)> query)
    {
        // The header is not repeated in messages: with another algorithm it may hold a password.
        var space = header.IndexOf(' ', StringComparison.Ordinal);
        RequireAlgorithm(space < 0 ? header : header[..space]);
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in header[(space + 1)..].Split(',', StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0) parts[part[..equals]] = part[(equals + 1)..];
        }

        var (id, scope) = CredentialScope.Parse(Part("Credential"));
        var date = request.Header("X-Amz-Date") ?? request.Header("Date")
            ?? throw ContractFaultException.IncompleteSignature(
                "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.");
        return new()
        {
            AccessKeyId = id,
            Scope = scope,
            SignedHeaders = Headers(Part("SignedHeaders")),
            Signature = Part("Signature"),
            Time = SignatureTime.Parse(date),
            Query = query,
        };

        string Part(string name) => parts.TryGetValue(name, out var value) && value.Length > 0
            ? value
            : throw ContractFaultException.IncompleteSignature($"Authorization header requires '{name}' parameter.");
    }

    private static SignatureClaim OfQuery(List<(string Name, string Value)> query)
    {
        RequireAlgorithm(Part("X-Amz-Algorithm"));
        var (id, scope) = CredentialScope.Parse(Part("X-Amz-Credential"));
        return new()
        {
            AccessKeyId = id,
            Scope = scope,
            SignedHeaders = Headers(Part("X-Amz-SignedHeaders")),
            Signature = Part("X-Amz-Signature"),
            Time = SignatureTime.Parse(Part("X-Amz-Date")),
            Query = [.. query.Where(pair => pair.Name != "X-Amz-Signature")],
            Expires = Lifetime(Part("X-Amz-Expires")),
        };

        string Part(string name) => query.Find(pair => pair.Name == name).Value is { Length: > 0 } value
            ? value
            : throw ContractFaultException.IncompleteSignature($"AWS query-string parameters must include '{name}'.");
    }

    private static TimeSpan Lifetime(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds is > 0 and <= 604_800
            ? TimeSpan.FromSeconds(seconds)
            : throw ContractFaultException.IncompleteSignature(
                $"X-Amz-Expires must be a number of seconds from 1 to 604800 (a week), not '{text}'.");

    private static List<string> Headers(string text) =>
        [.. text.Split(';').Select(name => name.Trim().ToLowerInvariant()).Order(StringComparer.Ordinal)];

    private static void RequireAlgorithm(string algorithm)
    {
        const string wanted = SigV4.Signature.Algorithm;
        if (algorithm != wanted)
            throw ContractFaultException.IncompleteSignature($"The signature's algorithm must be {wanted}.");
    }
}
