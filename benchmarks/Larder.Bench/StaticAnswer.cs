using System.Net;
using System.Text;
using Larder.Contract.Client;
using Larder.Contract.SigV4;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Larder.Bench;

/// <summary>The limit: one answer, said by heart through the same Kestrel to the same client. No look-alike that keeps
/// everything in memory can be sooner.</summary>
internal sealed class StaticAnswer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http = new();

    private StaticAnswer(WebApplication app, AccessKey key)
    {
        _app = app;
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Api = new QueryClient(_http, new Uri(address), key, "us-east-1", TimeProvider.System);
    }

    public QueryClient Api { get; }

    /// <param name="answer">The body of every answer.</param>
    /// <param name="key">The client signs with it; nobody looks.</param>
    public static async Task<StaticAnswer> StartAsync(string answer, AccessKey key)
    {
        var bytes = Encoding.UTF8.GetBytes(answer);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.Run(async http =>
        {
            await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
            http.Response.ContentType = "text/xml";
            await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
        });
        await app.StartAsync();
        return new StaticAnswer(app, key);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _http.Dispose();
    }
}
