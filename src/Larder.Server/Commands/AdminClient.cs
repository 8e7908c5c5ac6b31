using System.Net.Http.Json;
using Larder.Console;
using Larder.Contract.Protocols;
using Larder.Contract.SigV4;
using Larder.Model.Leftovers;
using Larder.Server.Admin;

namespace Larder.Server.Commands;

/// <summary>Asks the service about itself: what AWS has no operation for.</summary>
internal sealed class AdminClient(HttpClient http, ServicePlace place, string region, TimeProvider time)
{
    public async Task<ServerStatus> StatusAsync(CancellationToken cancellation)
    {
        using var answer = await SendAsync(HttpMethod.Get, "/-/status", "", cancellation);
        return await answer.Content.ReadFromJsonAsync(AdminJson.Default.ServerStatus, cancellation)
            ?? throw new InvalidDataException("The service answered no status.");
    }

    /// <summary>An address of the console that signs in whoever opens it first, within ten minutes. It stands behind a number
    /// sign, so that it reaches no log on its way.</summary>
    public async Task<Uri> SignInLinkAsync(CancellationToken cancellation)
    {
        using var answer = await SendAsync(HttpMethod.Post, "/-/sign-in-link", "", cancellation);
        var link = await answer.Content.ReadFromJsonAsync(AdminJson.Default.SignInLink, cancellation)
            ?? throw new InvalidDataException("The service answered no link.");
        return new UriBuilder(place.Endpoint) { Path = ConsolePaths.SignIn, Fragment = ConsolePaths.Once + link.Token }.Uri;
    }

    /// <summary>What is still held for the key's account, in the region of this session or in all.</summary>
    public async Task<LeftoverReport> LeftoversAsync(bool allRegions, CancellationToken cancellation)
    {
        using var answer = await SendAsync(HttpMethod.Get, "/-/leftovers", allRegions ? "regions=all" : "", cancellation);
        return await answer.Content.ReadFromJsonAsync(AdminJson.Default.LeftoverReport, cancellation)
            ?? throw new InvalidDataException("The service answered nothing of leftovers.");
    }

    /// <param name="query">By the names of <see cref="AuditReader"/>; what is null is not asked for.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<AuditPage> AuditAsync(IReadOnlyList<(string Name, string? Value)> query, CancellationToken cancellation)
    {
        var text = string.Join('&', query.Where(one => one.Value is not null).Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value!)}"));
        using var answer = await SendAsync(HttpMethod.Get, "/-/audit", text, cancellation);
        return await answer.Content.ReadFromJsonAsync(AdminJson.Default.AuditPage, cancellation)
            ?? throw new InvalidDataException("The service answered no audit log.");
    }

    public async Task ShutDownAsync(bool stopCaches, CancellationToken cancellation) =>
        (await SendAsync(HttpMethod.Post, "/-/shutdown", stopCaches ? "caches=true" : "", cancellation)).Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string query, CancellationToken cancellation)
    {
        var uri = new UriBuilder(place.Endpoint) { Path = path, Query = query }.Uri;
        var wire = new WireRequest
        {
            Method = method.Method,
            Path = path,
            Query = query,
            Headers = [new("Host", uri.Authority)],
            Body = Array.Empty<byte>(),
        };
        using var request = new HttpRequestMessage(method, uri);
        request.Headers.Host = uri.Authority;
        var signer = new SigV4Signer(place.Key, region, AdminEndpoints.Service);
        foreach (var (name, value) in signer.Sign(wire, time.GetUtcNow())) request.Headers.TryAddWithoutValidation(name, value);

        var answer = await http.SendAsync(request, cancellation);
        if (answer.IsSuccessStatusCode) return answer;
        using (answer)
        {
            var text = (await answer.Content.ReadAsStringAsync(cancellation)).Trim();
            throw new CommandFailure(ExitCode.Refused, $"{uri.Authority} answered {(int)answer.StatusCode}: {text}",
                "is it the service of this home? `larder keys` shows the key that is used.");
        }
    }
}
