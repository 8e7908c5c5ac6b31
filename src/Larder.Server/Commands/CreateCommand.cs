using System.CommandLine;
using Larder.Server.Commands.Caches;

namespace Larder.Server.Commands;

/// <summary>`larder create`: a cache in one line.</summary>
internal static class CreateCommand
{
    public static Command Create()
    {
        var command = new ExplainedCommand("create",
            "Create a cache: a replication group, for memcached a cache cluster.",
            """
            larder create orders
            larder create orders --nodes 2
            larder create sessions --engine valkey --node-type cache.t3.small --port 6380
            larder create pages --engine memcached --nodes 3 --tag team=web
            """);
        CacheOptions.AddTo(command);
        WaitOptions.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var context = CommandContext.Of(parsed);
            return RunAsync(context, CacheOptions.Request(parsed, context.Options.Region), WaitOptions.Waits(parsed), cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, CacheRequest request, bool wait, CancellationToken cancellation)
    {
        using var session = Session.Open(context);
        await session.Caches.CreateAsync(request, cancellation);
        var cache = wait
            ? await context.Terminal.WatchAsync($"Creating {request.Id}",
                show => session.Caches.WaitUntilAvailableAsync(request.Id, request.Kind, show, cancellation))
            : await session.Caches.FindAsync(request.Id, request.Kind, cancellation) ?? throw CommandFailure.NoSuchCache(request.Id);
        if (context.Terminal.Json)
        {
            CacheJson.Write(context.Terminal, cache);
            return ExitCode.Done;
        }

        context.Terminal.Line(cache.Endpoint is null
            ? $"{cache.Id} is {cache.Status}; `larder describe {cache.Id}` shows how far it is."
            : $"{cache.Id} is {cache.Status}: {cache.Engine} at {cache.Endpoint}");
        if (wait) context.Terminal.Line($"  {Spoken.Name} connect {cache.Id}");
        return ExitCode.Done;
    }
}
