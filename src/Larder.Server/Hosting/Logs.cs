using Microsoft.Extensions.Logging.Console;

namespace Larder.Server.Hosting;

/// <summary>One line an entry, UTC, on standard error; the frameworks only from warnings on.</summary>
internal static class Logs
{
    public static ILogger<T> For<T>()
    {
        // Lives as long as the process: the agent logs from before the host is built until after it has gone.
        var factory = LoggerFactory.Create(logging => logging.AddLarderLog());
        return factory.CreateLogger<T>();
    }

    public static ILoggingBuilder AddLarderLog(this ILoggingBuilder logging) => logging
        .AddFilter("Microsoft", LogLevel.Warning)
        .AddFilter("Orleans", LogLevel.Warning)
        // Orleans retries with it, as at a start, when a node's news comes before the silo knows its own grains.
        .AddFilter("Polly", LogLevel.Error)
        // Recommends server GC, which trades the memory we promise to be small in.
        .AddFilter("Orleans.Runtime.Silo", LogLevel.Error)
        .AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ ";
            console.ColorBehavior = LoggerColorBehavior.Disabled;
        });
}
