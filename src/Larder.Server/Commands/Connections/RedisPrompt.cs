using Larder.Model.CacheShell;
using Larder.Server.Commands.Caches;
using Larder.Server.Connections;

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
            switch (TypedLine.Of(line))
            {
                case { Fault: LineFault.TextAfterQuote }:
                    terminal.Note("A quote that closes must be followed by a blank.");
                    break;
                case { Fault: not null }:
                    terminal.Note("A quote is not closed.");
                    break;
                case { Words: [] }:
                    break;
                case { Texts: [var only] } when only.ToUpperInvariant() is "QUIT" or "EXIT":
                    return;
                case { Words: var words }:
                    terminal.Line((await connection.SendAsync(words, long.MaxValue, cancellation)).Shown);
                    break;
            }
        }
    }
}
