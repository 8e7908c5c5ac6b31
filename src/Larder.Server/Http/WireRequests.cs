using Larder.Contract;
using Larder.Contract.Protocols;
using Microsoft.AspNetCore.Http.Features;

namespace Larder.Server.Http;

/// <summary>An HTTP request as the contract reads it: raw target, raw headers, the whole body up to its limit.</summary>
internal static class WireRequests
{
    /// <exception cref="ContractFaultException">RequestEntityTooLarge.</exception>
    public static async Task<WireRequest> ReadAsync(HttpContext http) => HeadOf(http) with { Body = await BodyAsync(http) };

    /// <summary>Without its body.</summary>
    public static WireRequest HeadOf(HttpContext http)
    {
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var question = target.IndexOf('?', StringComparison.Ordinal);
        return new WireRequest
        {
            Method = http.Request.Method,
            Path = question < 0 ? target : target[..question],
            Query = question < 0 ? "" : target[(question + 1)..],
            Headers = [.. http.Request.Headers.SelectMany(header =>
                header.Value.Select(value => KeyValuePair.Create(header.Key, value ?? "")))],
        };
    }

    /// <exception cref="ContractFaultException">RequestEntityTooLarge.</exception>
    public static async Task<ReadOnlyMemory<byte>> BodyAsync(HttpContext http)
    {
        // Kestrel's own limit counts the framing of chunks too, and cuts the connection under an answer; without it what is
        // left of a refused body is read away.
        http.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = null;
        if (http.Request.ContentLength > WireRequest.MaxBodyBytes) throw ContractFaultException.TooLarge(WireRequest.MaxBodyBytes);
        using var body = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await http.Request.Body.ReadAsync(chunk, http.RequestAborted)) > 0)
        {
            if (body.Length + read > WireRequest.MaxBodyBytes) throw ContractFaultException.TooLarge(WireRequest.MaxBodyBytes);
            await body.WriteAsync(chunk.AsMemory(0, read), http.RequestAborted);
        }

        return body.ToArray();
    }
}
