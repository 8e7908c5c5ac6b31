using System.Text;
using Larder.Server.Commands.Caches;
using Larder.Server.Connections;

namespace Larder.Server.Commands.Connections;

/// <summary>Lines to Memcached and its replies; after a storing command the next line is the value.</summary>
internal static class MemcachedPrompt
{
    public static async Task RunAsync(CacheAddress address, Terminal terminal, bool prompts, CancellationToken cancellation)
    {
        using var connection = await MemcachedConnection.OpenAsync(address, cancellation);
        if (prompts) terminal.Note("Memcached's own commands, e.g. `get key`; `set key 0 60 5` asks for the 5 bytes next. Ctrl+D ends.");
        while (await LineAsync($"{address}> ") is { } command && command.Trim() is not ("quit" or "exit"))
        {
            if (command.Trim().Length == 0) continue;
            var text = command + "\r\n";
            if (MemcachedReplies.TakesData(command)) text += await LineAsync("data> ") + "\r\n";

            // The terminal's text is UTF-8; its bytes go as they are.
            await connection.SendAsync(Encoding.UTF8.GetBytes(text), cancellation);
            if (!MemcachedReplies.IsAnswered(command)) continue;
            foreach (var reply in (await connection.ReadAsync(long.MaxValue, cancellation)).Lines) terminal.Line(reply);
        }

        async Task<string?> LineAsync(string prompt)
        {
            if (prompts) await terminal.Output.WriteAsync(prompt);
            return await System.Console.In.ReadLineAsync(cancellation);
        }
    }
}
