using System.CommandLine;
using System.Globalization;
using Larder.Model.CacheShell;
using Larder.Server.Commands.Caches;
using Larder.Server.Commands.Connections;
using Larder.Server.Connections;
using Larder.Server.Service;

namespace Larder.Server.Commands;

/// <summary>`larder connect`: a client on a cache.</summary>
internal static class ConnectCommand
{
    private static readonly Argument<string> Id = new("ID") { Description = "Name of a replication group or a cache cluster." };

    private static readonly Argument<string[]> Words = new("COMMAND")
    {
        Description = "A command to send instead of asking for some. All that follows the name belongs to it, so options go before the name.",
        Arity = ArgumentArity.ZeroOrMore,
        CaptureRemainingTokens = true,
    };

    public static Command Create()
    {
        var command = new ExplainedCommand("connect",
            "Open a client on a cache: redis-cli where it is installed, else a prompt of Larder's own; for "
            + "memcached a prompt for its text protocol.",
            """
            larder connect orders
            larder connect orders SET greeting hello
            """) { Id, Words, CacheOptions.IsCluster };
        command.SetAction((parsed, cancellation) => RunAsync(
            CommandContext.Of(parsed), parsed, parsed.GetValue(Words) ?? [], cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, ParseResult parsed, string[] words, CancellationToken cancellation)
    {
        var (cache, endpoint) = await FindAsync(context, parsed, cancellation);
        var prompts = !System.Console.IsInputRedirected && !System.Console.IsOutputRedirected;
        if (cache.IsMemcached)
        {
            if (words.Length > 0)
            {
                throw new CommandFailure(ExitCode.Usage, "memcached's commands are read from standard input.",
                    $"write it so: echo '{string.Join(' ', words)}' | {Spoken.Name} connect {cache.Id}");
            }
            await MemcachedPrompt.RunAsync(endpoint, context.Terminal, prompts, cancellation);
            return ExitCode.Done;
        }

        if ((ProgramOnPath.Find("redis-cli") ?? ProgramOnPath.Find("valkey-cli")) is { } client)
            Exec.Become(client, ["-h", endpoint.Host, "-p", endpoint.Port.ToString(CultureInfo.InvariantCulture), .. words]);
        using var connection = await RespConnection.OpenAsync(endpoint, cancellation);
        if (words.Length == 0)
        {
            await RedisPrompt.RunAsync(connection, endpoint, context.Terminal, prompts, cancellation);
            return ExitCode.Done;
        }

        var reply = await connection.SendAsync(words, cancellation);
        context.Terminal.Line(reply.Shown);
        return reply is RespReply.Error ? ExitCode.Failed : ExitCode.Done;
    }

    private static async Task<(Cache Cache, CacheAddress Endpoint)> FindAsync(
        CommandContext context, ParseResult parsed, CancellationToken cancellation)
    {
        var id = parsed.GetRequiredValue(Id);
        using var session = Session.Open(context);
        var cache = await session.Caches.FindAsync(id, CacheOptions.KindOf(parsed), cancellation) ?? throw CommandFailure.NoSuchCache(id);
        return cache.Endpoint is { } endpoint
            ? (cache, endpoint)
            : throw new CommandFailure(ExitCode.Failed, $"{id} is {cache.Status} and has no endpoint yet.", $"`larder describe {id}` shows how far it is.");
    }
}
