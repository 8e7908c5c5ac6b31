using Larder.Contract.Client;
using Larder.Server.Commands.Caches;
using Larder.Server.Commands.Groups;
using Larder.Server.Commands.Updates;

namespace Larder.Server.Commands;

/// <summary>A command's connection to the service: AWS's operations and our own, with one key.</summary>
internal sealed class Session : IDisposable
{
    // Not through a proxy of the environment: the service is on this machine, or named in full.
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(60) };

    private Session(ServicePlace place, string region, TimeProvider time)
    {
        Place = place;
        Admin = new AdminClient(_http, place, region, time);
        var aws = new QueryClient(_http, place.Endpoint, place.Key, region, time);
        Caches = new CacheClient(aws, time);
        Groups = new GroupClient(aws);
        Updates = new UpdateClient(aws);
    }

    public ServicePlace Place { get; }
    public AdminClient Admin { get; }
    public CacheClient Caches { get; }
    public GroupClient Groups { get; }
    public UpdateClient Updates { get; }

    /// <exception cref="CommandFailure">No service has ever run here.</exception>
    public static Session Open(CommandContext context) => new(
        ServicePlace.Find(context.Options, context.InstallationGiven, Environment.GetEnvironmentVariable),
        context.Options.Region, context.Time);

    /// <summary>To the service of the home, whatever the environment names.</summary>
    public static Session OpenHome(CommandContext context) =>
        new(ServicePlace.OfHome(context.Options), context.Options.Region, context.Time);

    public void Dispose() => _http.Dispose();
}
