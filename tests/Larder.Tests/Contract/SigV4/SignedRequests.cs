using System.Text;
using Larder.Contract;
using Larder.Contract.Protocols;
using Larder.Contract.SigV4;

namespace Larder.Tests.Contract.SigV4;

/// <summary>The key and the moment of AWS's published test suite.</summary>
internal static class SignedRequests
{
    public static readonly DateTimeOffset Then = new(2015, 8, 30, 12, 36, 0, TimeSpan.Zero);
    public static readonly AccessKey Key = new("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");
    public static readonly SigV4Signer Signer = new(Key, "us-east-1", "service");

    public static WireRequest Request(string method, string target, string body =
        "", params (string Name, string Value)[] headers)
    {
        var question = target.IndexOf('?', StringComparison.Ordinal);
        return new()
        {
            Method = method,
            Path = question < 0 ? target : target[..question],
            Query = question < 0 ? "" : target[(question + 1)..],
            Headers = [new("Host", "example.amazonaws.com"), .. headers.Select(h => KeyValuePair.Create(h.Name, h.Value))],
            Body = Encoding.UTF8.GetBytes(body),
        };
    }

    public static WireRequest Signed(WireRequest request, SigV4Signer? signer = null, DateTimeOffset? at = null) =>
        request with { Headers = [.. request.Headers, .. (signer ?? Signer).Sign(request, at ?? Then)] };

    public static WireRequest With(this WireRequest request, string header, string value) => request with
    {
        Headers = [.. request.Headers.Where(h => !h.Key.Equals(header, StringComparison.OrdinalIgnoreCase)), new(header, value)],
    };

    public static VerifiedSignature Verify(WireRequest request, DateTimeOffset? now = null) =>
        new SigV4Verifier(id => id == Key.Id ? Key.Secret : null).Verify(request, now ?? Then);

    public static ContractFaultException Refused(WireRequest request, DateTimeOffset? now = null) =>
        Assert.Throws<ContractFaultException>(() => Verify(request, now));
}
