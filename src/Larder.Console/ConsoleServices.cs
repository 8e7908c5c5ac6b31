using Larder.Console.Access;
using Larder.Console.Caches;
using Larder.Console.Create;
using Larder.Console.Faults;
using Larder.Console.Guide;
using Larder.Console.Layout;
using Larder.Console.Listing;
using Larder.Console.Modify;
using Larder.Console.Palette;
using Larder.Console.ReplicationGroups;
using Larder.Console.SampleApp;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;

namespace Larder.Console;

/// <summary>The list of what the console is made of. The server brings the façades, an <see cref="IConsoleSignIn"/>,
/// <see cref="IWriteProbes"/> and <see cref="CacheShell.ICacheClients"/>.</summary>
public static class ConsoleServices
{
    public static IServiceCollection AddLarderConsole(this IServiceCollection services, ConsoleOptions options)
    {
        services.AddSingleton(options)
            .AddScoped<Live>()
            .AddScoped<Attempts>()
            .AddTransient<Press>()
            .AddSingleton<CacheList>()
            .AddScoped<CacheHistory>()
            .AddScoped<FailoverTest>()
            .AddScoped<ISampleTargets, SampleTargets>()
            .AddScoped<SampleApps>()
            .AddScoped<PaletteEntries>()
            .AddScoped<IModifyCaches, ModifyCaches>()
            .AddScoped<CreateSurroundingsView>()
            .AddScoped<Creation>()
            .AddScoped<TabStorage>()
            .AddScoped<Drafts>()
            .AddScoped<GuideSession>()
            .AddLocalization()
            .Configure<RequestLocalizationOptions>(Languages.Configure)
            .AddSession(options)
            .AddMudServices()
            .AddDataProtection()
            .SetApplicationName("larder")
            .PersistKeysToFileSystem(Directory.CreateDirectory(
                options.KeyDirectory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
        services.AddRazorComponents().AddInteractiveServerComponents(circuits =>
        {
            // A closed page is kept up to date for as long as its circuit is kept.
            circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(1);
            circuits.DisconnectedCircuitMaxRetained = 20;
        });
        return services;
    }

    /// <summary>Takes over the pipeline from here on: what must not reach the console's routes comes before it.</summary>
    public static void MapLarderConsole(this WebApplication app)
    {
        app.UseWhen(ConsolePaths.IsConsole, console => console
            .Use(SecurityHeaders.AddAsync)
            .UseRequestLocalization());
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapGet("/", ConsolePaths.ToList);
        app.MapStaticAssets();
        app.MapSession();
        app.MapPreferences();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(server =>
        {
            // SecurityHeaders says it, for every answer.
            server.ContentSecurityFrameAncestorsPolicy = null;
            server.DisableWebSocketCompression = true;
        });
    }
}
