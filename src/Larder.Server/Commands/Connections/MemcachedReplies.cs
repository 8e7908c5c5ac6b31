using System.Globalization;

namespace Larder.Server.Commands.Connections;

/// <summary>Memcached's text protocol, as far as a prompt must know where a reply ends. Read as Latin-1: a character is
/// a byte, and lengths are in bytes.</summary>
internal static class MemcachedReplies
{
    private static readonly string[] Storing = ["set", "add", "replace", "append", "prepend", "cas", "ms"];

    public static bool TakesData(string command) => Storing.Contains(Word(command), StringComparer.Ordinal);

    public static bool IsAnswered(string command) => !command.TrimEnd().EndsWith(" noreply", StringComparison.Ordinal);

    public static async Task<IReadOnlyList<string>> ReadAsync(TextReader reader, CancellationToken cancellation)
    {
        var lines = new List<string>();
        while (true)
        {
            var line = await reader.ReadLineAsync(cancellation) ?? throw new EndOfStreamException("The server closed the connection.");
            lines.Add(line);
            var words = line.Split(' ');

            // "VALUE <key> <flags> <bytes>" and "VA <bytes>" are followed by so many bytes and a line's end.
            if (words is ["VALUE", _, _, var length, ..]) lines.Add(await DataAsync(reader, length, cancellation));
            else if (words is ["VA", var size, ..]) return [.. lines, await DataAsync(reader, size, cancellation)];
            else if (words[0] is not ("STAT" or "ITEM")) return lines;
        }
    }

    private static async Task<string> DataAsync(TextReader reader, string length, CancellationToken cancellation)
    {
        var data = new char[int.Parse(length, CultureInfo.InvariantCulture) + 2];
        if (await reader.ReadBlockAsync(data.AsMemory(), cancellation) < data.Length)
            throw new EndOfStreamException("The server closed the connection.");
        return new string(data, 0, data.Length - 2);
    }

    private static string Word(string command) => command.Split(' ', 2)[0];
}
