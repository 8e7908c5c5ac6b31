using Microsoft.AspNetCore.Http;

namespace Larder.Console;

/// <summary>What a browser may do with the console's pages: load from this address only, show them in no frame.</summary>
internal static class SecurityHeaders
{
    // Inline style: MudBlazor writes its theme as a style element and positions popovers by style attributes.
    private const string Policy =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'self'; "
        + "form-action 'self'; frame-ancestors 'none'";

    public static Task AddAsync(HttpContext http, RequestDelegate next)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        return next(http);
    }
}
