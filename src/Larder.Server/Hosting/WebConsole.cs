using System.Globalization;
using System.Net;
using Larder.Console;
using Larder.Console.Access;
using Larder.Console.CacheShell;
using Larder.Console.ReplicationGroups;
using Larder.Server.CacheShell;
using Larder.Server.Configuration;
using Larder.Server.Credentials;
using Larder.Server.Probes;

namespace Larder.Server.Hosting;

/// <summary>The console in this server: same address, same keys, same façades.</summary>
internal static class WebConsole
{
    /// <summary>Beside the program: where it is started from says nothing about where its files are.</summary>
    public static WebApplicationOptions Place => new() { ContentRootPath = AppContext.BaseDirectory };

    public static void AddConsole(this WebApplicationBuilder builder, LarderOptions options)
    {
        // A build leaves the console's files where they are and a manifest of them; a publish copies them.
        builder.WebHost.UseStaticWebAssets();
        // Says at each first start that the keys of cookies lie there unencrypted; so does the root key, in the same 0700.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Services
            .AddSingleton<IConsoleSignIn, ConsoleSignIn>()
            .AddSingleton<IWriteProbes, WriteProbes>()
            .AddSingleton<ICacheClients, CacheClients>()
            .AddLarderConsole(new ConsoleOptions
            {
                Region = options.Region,
                KeyDirectory = Path.Combine(options.Home, "console-keys"),
                CookieSuffix = string.Create(CultureInfo.InvariantCulture, $"-{IPEndPoint.Parse(options.Listen).Port}"),
            });
    }
}
