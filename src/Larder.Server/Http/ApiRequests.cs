using Larder.Server.Admin;

namespace Larder.Server.Http;

/// <summary>API and console share an address; this tells a request of the API before any route is looked at.</summary>
internal static class ApiRequests
{
    /// <summary>Signed in a header or the query, an action in the query, or anything to the root but a browser's visit.
    /// What only administers is signed too and has routes of its own.</summary>
    public static bool IsApi(HttpRequest request) =>
        !request.Path.StartsWithSegments(AdminEndpoints.Root, StringComparison.Ordinal)
        && (request.Headers.Authorization.ToString().StartsWith("AWS4", StringComparison.Ordinal)
            || request.Query.ContainsKey("X-Amz-Signature")
            || request.Query.ContainsKey("X-Amz-Algorithm")
            || request.Query.ContainsKey("Action")
            || (request.Path == "/" && !IsVisit(request)));

    public static void UseApi(this WebApplication app)
    {
        var api = app.Services.GetRequiredService<ApiEndpoint>();
        app.Use((http, next) => IsApi(http.Request) ? api.HandleAsync(http) : next(http));
    }

    private static bool IsVisit(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
