using System.CommandLine;
using System.Globalization;
using Larder.Contract.Client;
using Larder.Model.CacheShell;
using Larder.Server.Commands.Caches;
using Larder.Server.Commands.Connections;
using Larder.Server.Connections;
using Larder.Server.Service;

namespace Larder.Server.Commands;

/// <summary>`larder quickstart`: from nothing to a cache that has answered.</summary>
internal static class QuickstartCommand
{
    private const string CacheId = "democluster";

    public static Command Create()
    {
        var command = new ExplainedCommand("quickstart",
            $"Start the service if it is not running, create the cache {CacheId} if it is not there, write a "
            + "key and read it back, and tell what to do next. Running it again does no harm.",
            """
            larder quickstart
            """);
        ServerOptions.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(parsed, CommandContext.Of(parsed), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CommandContext context, CancellationToken cancellation)
    {
        if (!ServerLock.IsHeld(context.Options.Home))
            await DetachedStart.RunAsync(context, ServerOptions.Arguments(parsed, context.Options.Home), cancellation);

        // This home's, which we have just started, whatever the environment names.
        using var session = Session.OpenHome(context);
        await CreateIfAbsentAsync(session.Caches, cancellation);
        var cache = await context.Terminal.WatchAsync($"Creating {CacheId}",
            show => session.Caches.WaitUntilAvailableAsync(CacheId, CacheKind.ReplicationGroup, show, cancellation));
        var endpoint = cache.Endpoint ?? throw new CommandFailure(ExitCode.Failed, $"{CacheId} is available and has no endpoint.");
        var engine = await TryAsync(endpoint, context.Time, cancellation);
        if (context.Terminal.Json) CacheJson.Write(context.Terminal, cache);
        else Tell(context.Terminal, session.Place, cache, endpoint, engine);
        return ExitCode.Done;
    }

    private static async Task CreateIfAbsentAsync(CacheClient caches, CancellationToken cancellation)
    {
        try
        {
            if (await caches.FindAsync(CacheId, CacheKind.ReplicationGroup, cancellation) is { Status: not "deleting" }) return;
            await caches.WaitUntilGoneAsync(CacheId, CacheKind.ReplicationGroup, _ => { }, cancellation);
            await caches.CreateAsync(new CacheRequest
            {
                Id = CacheId,
                Engine = "redis",
                NodeType = "cache.t3.micro",
                Description = "Made by larder quickstart",
            }, cancellation);
        }
        catch (ServiceFaultException fault) when (fault.Code == "ReplicationGroupAlreadyExists")
        {
            // Another quickstart was first: theirs will do.
        }
    }

    /// <summary>Writes, reads back, and asks the engine what it is: the request's engine is only what was asked for.</summary>
    private static async Task<string> TryAsync(CacheAddress endpoint, TimeProvider time, CancellationToken cancellation)
    {
        using var connection = await RespConnection.OpenAsync(endpoint, cancellation);
        var written = time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
        var set = await connection.SendAsync(["SET", "larder:quickstart", written], cancellation);
        var read = await connection.SendAsync(["GET", "larder:quickstart"], cancellation);
        if (read is not RespReply.Bulk { Text: var text } || text != written)
        {
            throw new CommandFailure(ExitCode.Failed, $"{CacheId} did not give back what was written: SET answered {set.Shown}, GET {read.Shown}.",
                $"`larder describe {CacheId}` and `larder status` show more.");
        }
        return EngineIdentity.Of(await connection.SendAsync(["INFO", "server"], cancellation));
    }

    private static void Tell(Terminal terminal, ServicePlace place, Cache cache, CacheAddress endpoint, string engine)
    {
        terminal.Line($"""
            {cache.Id} is available; a key was written and read back.
              engine     {engine}
              endpoint   {endpoint}
              console    {place.Endpoint} (`{Spoken.Name} {ConsoleCommand.Name}` prints an address that signs you in)

            With the AWS CLI:
              eval "$({Spoken.Name} env)"
              aws elasticache describe-replication-groups --replication-group-id {cache.Id}
              aws elasticache create-replication-group --replication-group-id orders \
                --replication-group-description orders --cache-node-type cache.t3.micro --engine redis

            With a client:
              redis-cli -h {endpoint.Host} -p {endpoint.Port}
              {Spoken.Name} connect {cache.Id}

            To stop:
              {Spoken.Name} delete {cache.Id}   delete the cache
              {Spoken.Name} down --caches        end the service and its caches; `{Spoken.Name} down` alone leaves caches serving
            """);
    }
}
