using Larder.Server.Commands.Caches;

namespace Larder.Server.Commands.Connections;

/// <summary>The little that redis-cli is needed for where it is not installed: lines in, replies out.</summary>
internal static class RedisPrompt
{
    public static async Task RunAsync(
        RespConnection connection, CacheAddress address, Terminal terminal, bool prompts, CancellationToken cancellation)
    {
        while (true)
        {
            if (prompts) await terminal.Output.WriteAsync($"{address}> ");
            if (await System.Console.In.ReadLineAsync(cancellation) is not { } line) return;
            switch (CommandWords.Of(line))
            {
                case null:
                    terminal.Note("A quote is not closed.");
                    break;
                case []:
                    break;
                case [var only] when only.ToUpperInvariant() is "QUIT" or "EXIT":
                    return;
                case var words:
                    terminal.Line((await connection.SendAsync(words, cancellation)).Shown);
                    break;
            }
        }
    }
}
