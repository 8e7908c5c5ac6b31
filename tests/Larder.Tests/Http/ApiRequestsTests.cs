using Larder.Server.Http;
using Microsoft.AspNetCore.Http;

namespace Larder.Tests.Http;

public sealed class ApiRequestsTests
{
    private const string Browser = "text/html,application/xhtml+xml,*/*;q=0.8";

    [Theory]
    [InlineData("POST", "/", "", "", Browser)]
    [InlineData("GET", "/", "?Action=DescribeCacheClusters", "", Browser)]
    [InlineData("GET", "/", "", "AWS4-HMAC-SHA256 Credential=…", Browser)]
    [InlineData("GET", "/", "", "", "*/*")]
    [InlineData("GET", "/console", "?X-Amz-Algorithm=AWS4-HMAC-SHA256", "", Browser)]
    [InlineData("GET", "/console", "?X-Amz-Signature=00", "", Browser)]
    [InlineData("POST", "/console/session", "", "AWS4-HMAC-SHA256 Credential=…", Browser)]
    public void What_is_signed_or_an_action_is_the_API_s(string method, string path, string query, string authorization, string accept) =>
        Assert.True(IsApi(method, path, query, authorization, accept));

    [Theory]
    [InlineData("GET", "/", "", Browser)]
    [InlineData("GET", "/console", "", Browser)]
    [InlineData("POST", "/console/session", "", Browser)]
    [InlineData("GET", "/-/status", "AWS4-HMAC-SHA256 Credential=…", "*/*")]
    public void A_visit_and_what_administers_are_not(string method, string path, string authorization, string accept) =>
        Assert.False(IsApi(method, path, "", authorization, accept));

    private static bool IsApi(string method, string path, string query, string authorization, string accept)
    {
        var http = new DefaultHttpContext();
        (http.Request.Method, http.Request.Path, http.Request.QueryString) = (method, path, new QueryString(query));
        http.Request.Headers.Authorization = authorization;
        http.Request.Headers.Accept = accept;
        return ApiRequests.IsApi(http.Request);
    }
}
