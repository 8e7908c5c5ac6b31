using System.Net.Http.Headers;
using System.Text;
using Larder.Contract.Protocols;
using Larder.Contract.Protocols.Query;
using Larder.Contract.Protocols.Xml;
using Larder.Contract.Shapes;
using Larder.Contract.SigV4;

namespace Larder.Contract.Client;

/// <summary>Sends any operation of the query services. It retries nothing: what is safe to repeat is the caller's to
/// know.</summary>
public sealed class QueryClient(HttpClient http, Uri endpoint, AccessKey key, string region, TimeProvider time)
{
    private const string ContentType = "application/x-www-form-urlencoded; charset=utf-8";

    /// <exception cref="ServiceFaultException">The service answered with an error.</exception>
    public async Task<TOut> SendAsync<TIn, TOut>(
        Operation<TIn, TOut> operation, TIn input, CancellationToken cancellation)
        where TIn : class, IShape<TIn>
        where TOut : class, IShape<TOut>
    {
        using var request = Request(operation, input);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);

        // Read whole first: XML is parsed without waiting, and a cancelled read leaves no half document.
        var body = await response.Content.ReadAsByteArrayAsync(cancellation);
        if (!response.IsSuccessStatusCode) throw ErrorDocument.Read(body, (int)response.StatusCode);

        using var stream = new MemoryStream(body);
        var answer = XmlResponseReader.Parse(stream);
        var result = operation.ResultWrapper is { } wrapper ? XmlResponseReader.Child(answer, wrapper) : null;
        return operation.ReadOutput(new XmlResponseReader(result ?? answer));
    }

    private HttpRequestMessage Request(Operation operation, IShape input)
    {
        var body = Encoding.UTF8.GetBytes(QueryRequestWriter.Form(operation, input));
        var wire = new WireRequest
        {
            Method = "POST",
            Path = endpoint.AbsolutePath,
            Query = endpoint.Query.TrimStart('?'),
            Headers = [new("Content-Type", ContentType), new("Host", endpoint.Authority)],
            Body = body,
        };
        var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(ContentType);
        request.Headers.Host = endpoint.Authority;
        var signer = new SigV4Signer(key, region, operation.Service.SigningName);

        // Unvalidated: .NET would take the header apart and put it together its own way.
        foreach (var (name, value) in signer.Sign(wire, time.GetUtcNow()))
            request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }
}
