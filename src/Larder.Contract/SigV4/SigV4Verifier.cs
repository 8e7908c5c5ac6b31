using System.Security.Cryptography;
using System.Text;
using Larder.Contract.Protocols;

namespace Larder.Contract.SigV4;

/// <summary>Admits a request whose signature was made with a secret that we know, for what was really sent, just
/// now.</summary>
/// <param name="secretOf">The secret of an access key id; null where there is none.</param>
public sealed class SigV4Verifier(Func<string, string?> secretOf)
{
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    // Signing with it costs what signing with a real one does, so time does not tell which ids exist.
    private const string NobodysSecret = "0000000000000000000000000000000000000000";

    /// <exception cref="ContractFaultException">With AWS's code for what is wrong.</exception>
    public VerifiedSignature Verify(WireRequest request, DateTimeOffset now)
    {
        var claim = SignatureClaim.Of(request);
        CheckScope(claim);
        CheckTime(claim, now);
        CheckSignedHeaders(request, claim);
        var payloadHash = CheckPayload(request);

        var secret = secretOf(claim.AccessKeyId);
        var expected = Signature.Of(
            request, claim.Query, claim.SignedHeaders, payloadHash, claim.Time, claim.Scope, secret ?? NobodysSecret);
        var matches = CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(claim.Signature));

        if (secret is null) throw ContractFaultException.InvalidClientTokenId();
        if (!matches)
        {
            throw ContractFaultException.SignatureDoesNotMatch("The request signature we calculated does not match the "
                + "signature you provided. Check your AWS Secret Access Key and signing method. Consult the service "
                + "documentation for details.");
        }

        return new(claim.AccessKeyId, claim.Scope.Region, claim.Scope.Service, claim.Time);
    }

    private static void CheckScope(SignatureClaim claim)
    {
        var date = SignatureTime.Date(claim.Time);
        if (claim.Scope.Date == date) return;
        throw ContractFaultException.SignatureDoesNotMatch("Date in Credential scope does not match YYYYMMDD from ISO-8601 "
            + $"version of date from HTTP: '{claim.Scope.Date}' != '{date}', from '{SignatureTime.Text(claim.Time)}'.");
    }

    private static void CheckTime(SignatureClaim claim, DateTimeOffset now)
    {
        var (signed, current) = (SignatureTime.Text(claim.Time), SignatureTime.Text(now));
        if (claim.Time > now + Skew)
        {
            throw ContractFaultException.RequestExpired($"Signature not yet current: {signed} is still later than "
                + $"{SignatureTime.Text(now + Skew)} ({current} + 5 min.)");
        }

        if (claim.Expires is { } lifetime && claim.Time + lifetime < now)
        {
            throw ContractFaultException.RequestExpired(
                $"Signature expired: {SignatureTime.Text(claim.Time + lifetime)} is now earlier than {current}");
        }

        if (claim.Expires is null && claim.Time < now - Skew)
        {
            throw ContractFaultException.RequestExpired($"Signature expired: {signed} is now earlier than "
                + $"{SignatureTime.Text(now - Skew)} ({current} - 5 min.)");
        }
    }

    // An unsigned host would let a request be replayed elsewhere, an unsigned x-amz-* be changed on the way.
    private static void CheckSignedHeaders(WireRequest request, SignatureClaim claim)
    {
        if (!claim.SignedHeaders.Contains("host")) throw Unsigned("Host");
        foreach (var (name, _) in request.Headers)
        {
            var amz = name.StartsWith("x-amz-", StringComparison.OrdinalIgnoreCase);
            if (amz && !claim.SignedHeaders.Contains(name.ToLowerInvariant())) throw Unsigned(name);
        }

        // One that is signed and not there looks like one that is there and empty.
        if (claim.SignedHeaders.FirstOrDefault(name => request.Header(name) is null) is { } absent)
        {
            throw ContractFaultException.SignatureDoesNotMatch(
                $"'{absent}' is a 'SignedHeader' in the AWS Authorization and is not in the request.");
        }
    }

    private static ContractFaultException Unsigned(string header) => ContractFaultException.SignatureDoesNotMatch(
        $"'{header}' must be a 'SignedHeader' in the AWS Authorization.");

    // UNSIGNED-PAYLOAD is S3's; no operation of the query services is modelled with an unsigned body, so it never
    // matches.
    private static string CheckPayload(WireRequest request)
    {
        var hash = Signature.Hash(request.Body.Span);
        return request.Header("X-Amz-Content-Sha256") is not { } claimed || claimed == hash
            ? hash
            : throw ContractFaultException.SignatureDoesNotMatch(
                "The provided 'x-amz-content-sha256' header does not match what was computed.");
    }
}
