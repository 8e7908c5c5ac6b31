using System.Net;
using System.Text;
using System.Xml.Linq;
using Larder.Contract.Protocols;
using Larder.Contract.SigV4;

namespace Larder.E2E.Harness;

/// <summary>Signed requests as no SDK makes them.</summary>
internal sealed class WireRequests(LarderServer server, string region = "us-east-1", string service = "elasticache")
{
    public const string Describe = "Action=DescribeReplicationGroups&Version=2015-02-02";
    public const string Form = "application/x-www-form-urlencoded";

    private readonly SigV4Signer _signer = new(new AccessKey(server.Key.Id, server.Key.Secret), region, service);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <param name="method">The HTTP method.</param>
    /// <param name="body">What is sent.</param>
    /// <param name="type">The content type; none where null.</param>
    /// <param name="chunked">Without saying how long it is.</param>
    /// <param name="skew">How far the signer's clock is off.</param>
    /// <param name="target">Which operation, where a header names it.</param>
    public Task<WireAnswer> SendAsync(
        HttpMethod method, string body = Describe, string? type = Form, bool chunked = false, TimeSpan skew = default, string? target = null) =>
        SendAsync(method, Encoding.UTF8.GetBytes(body), type, chunked, skew, target);

    /// <summary>The same of any bytes.</summary>
    public async Task<WireAnswer> SendAsync(
        HttpMethod method, byte[] bytes, string? type = Form, bool chunked = false, TimeSpan skew = default, string? target = null)
    {
        var wire = new WireRequest
        {
            Method = method.Method,
            Path = "/",
            Headers =
            [
                new("Host", server.Endpoint.Authority),
                .. type is null ? [] : new[] { KeyValuePair.Create("Content-Type", type) },
                .. target is null ? [] : new[] { KeyValuePair.Create("X-Amz-Target", target) },
            ],
            Body = bytes,
        };
        using var request = new HttpRequestMessage(method, server.Endpoint) { Content = new ByteArrayContent(bytes) };
        if (type is not null) request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        if (target is not null) request.Headers.TryAddWithoutValidation("X-Amz-Target", target);
        request.Headers.TransferEncodingChunked = chunked;
        foreach (var (name, value) in _signer.Sign(wire, TimeProvider.System.GetUtcNow() + skew))
            request.Headers.TryAddWithoutValidation(name, value);
        return await AnswerAsync(request);
    }

    /// <summary>A link good for a minute, made this long ago.</summary>
    public async Task<WireAnswer> FollowAsync(TimeSpan skew)
    {
        var wire = new WireRequest { Method = "GET", Path = "/", Query = Describe, Headers = [new("Host", server.Endpoint.Authority)] };
        var query = _signer.Presign(wire, TimeProvider.System.GetUtcNow() + skew, TimeSpan.FromMinutes(1));
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Endpoint, "/?" + query.TrimStart('?')));
        return await AnswerAsync(request);
    }

    private async Task<WireAnswer> AnswerAsync(HttpRequestMessage request)
    {
        using var answer = await server.Http.SendAsync(request, Cancellation);
        return new(answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
    }
}

internal sealed record WireAnswer(HttpStatusCode Status, string Body)
{
    /// <summary>AWS's code, in XML or JSON; empty where it is no error.</summary>
    public string Code => Body.Split("{\"__type\":\"") is [_, var json] ? json.Split('"')[0] : ErrorsOwn("Code");

    /// <summary>What went wrong, in XML; empty where nothing did.</summary>
    public string Message => ErrorsOwn("Message");

    /// <summary>The texts of all elements of this name; none where it is no document.</summary>
    public IReadOnlyList<string> All(string name) => Body.StartsWith('<')
        ? [.. XDocument.Parse(Body).Descendants().Where(element => element.Name.LocalName == name).Select(element => element.Value)]
        : [];

    // Results have members of these names too: events a message.
    private string ErrorsOwn(string name) => Status == HttpStatusCode.OK ? "" : All(name).SingleOrDefault() ?? "";
}
