using System.Net;
using Larder.Agent;
using Larder.Agent.Addresses;
using Larder.Console;
using Larder.Contract.Protocols;
using Larder.ControlPlane;
using Larder.ControlPlane.EngineVersions;
using Larder.ControlPlane.Hosts;
using Larder.ControlPlane.Reconciling;
using Larder.ControlPlane.Storage;
using Larder.Model.Nodes;
using Larder.Server.Admin;
using Larder.Server.Configuration;
using Larder.Server.Credentials;
using Larder.Server.Http;
using Microsoft.EntityFrameworkCore;

namespace Larder.Server.Hosting;

/// <summary>Puts the service together and runs it: store, agent, silo, API, console.</summary>
public static class ServerHost
{
    /// <summary>Runs until cancelled, SIGTERM or a shutdown over the API. Caches go on unless that asked for them to stop.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="log">The file that our output is appended to, if it is; it is kept small.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<int> RunAsync(LarderOptions options, string? log, CancellationToken cancellation)
    {
        Directory.CreateDirectory(options.Home, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var rootKey = RootKey.LoadOrCreate(options.Home);
        await using var agent = new HostAgent(AgentOptionsOf(options, rootKey, log), TimeProvider.System, Logs.For<HostAgent>());
        await agent.StartAsync(cancellation);
        OwnersFiles.CloseStore(StoreIn(options.Home));
        await using var app = Build(options, rootKey, agent);
        await PrepareAsync(app.Services, cancellation);
        await app.StartAsync(cancellation);
        await app.WaitForShutdownAsync(cancellation);
        if (app.Services.GetRequiredService<Shutdown>().StopCaches) await agent.StopAllAsync();
        return 0;
    }

    private static WebApplication Build(LarderOptions options, byte[] rootKey, HostAgent agent)
    {
        var builder = WebApplication.CreateSlimBuilder(WebConsole.Place);
        builder.Logging.ClearProviders().AddLarderLog();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPEndPoint.Parse(options.Listen));
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = WireRequest.MaxBodyBytes;
        });
        var blocks = new AddressBlocks(
            options.Addresses.Registry, InstallationId.LoadOrCreate(options.Home), options.Home, TimeProvider.System);
        builder.Services
            .AddSingleton(options)
            .AddSingleton(TimeProvider.System)
            .AddSingleton(AccessKeys.LoadOrCreate(options.Home))
            .AddSingleton(agent)
            .AddSingleton(blocks)
            .AddSingleton<IHosts>(new AgentHosts(agent, blocks, ModeOf(options)))
            .Configure<HostsOptions>(hosts =>
            {
                hosts.Overcommit = options.Hosts.Overcommit;
                hosts.NodesPerRegion = options.Hosts.NodesPerRegion;
                hosts.ClustersPerRegion = options.Hosts.ClustersPerRegion;
            })
            .AddSingleton(options.Prices.Table)
            .Configure<EnginesOptions>(engines => engines.Substitute = options.Engines.Substitute)
            .AddControlPlane(StoreIn(options.Home), rootKey)
            .AddApi()
            .AddAdmin()
            .AddHostedService<ClaimRenewal>()
            .AddHostedService<StartupGarbage>();
        builder.AddConsole(options);
        builder.AddSilo();

        var app = builder.Build();
        app.UseApi();
        app.MapAdmin();
        app.MapLarderConsole();
        app.MapFallback(app.Services.GetRequiredService<ApiEndpoint>().HandleAsync);
        return app;
    }

    private static async Task PrepareAsync(IServiceProvider services, CancellationToken cancellation)
    {
        await StoreMigration.RunAsync(services.GetRequiredService<IDbContextFactory<StoreContext>>(), cancellation);
        await services.GetRequiredService<AddressPool>().LoadAsync(cancellation);
        await services.GetRequiredService<FirstLook>().TakeAsync(cancellation);
    }

    private static AddressMode ModeOf(LarderOptions options) => options.Addresses.Mode switch
    {
        "loopback" => AddressMode.Loopback,
        "ports" => AddressMode.Ports,
        _ => AddressProbe.Detect(),
    };

    private static string StoreIn(string home) => Path.Combine(home, "larder.db");

    private static AgentOptions AgentOptionsOf(LarderOptions options, byte[] rootKey, string? log) => new()
    {
        Home = options.Home,
        RootKey = rootKey,
        RegisteredEngines = [.. options.Engines.Programs],
        SearchPath = options.Engines.SearchPath,
        OwnLog = log,
    };
}
