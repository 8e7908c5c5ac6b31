using System.Globalization;

namespace Larder.Server.Connections;

/// <summary>Memcached's text protocol, as far as a prompt must know where a reply ends. Read as Latin-1: a character is
/// a byte, and lengths are in bytes.</summary>
internal static class MemcachedReplies
{
    private static readonly string[] Storing = ["set", "add", "replace", "append", "prepend", "cas", "ms"];

    public static bool TakesData(string command) => Storing.Contains(Word(command), StringComparer.Ordinal);

    public static bool IsAnswered(string command) => !command.TrimEnd().EndsWith(" noreply", StringComparison.Ordinal);

    /// <param name="reader">The replies.</param>
    /// <param name="keep">How many characters are kept; what follows is read to its end and dropped.</param>
    /// <param name="cancellation">Ends it in the middle.</param>
    public static async Task<(IReadOnlyList<string> Lines, bool IsCut)> ReadAsync(TextReader reader, long keep, CancellationToken cancellation)
    {
        var lines = new List<string>();
        var isCut = false;
        while (true)
        {
            var line = await reader.ReadLineAsync(cancellation) ?? throw new EndOfStreamException("The server closed the connection.");
            Keep(line);
            var words = line.Split(' ');

            // "VALUE <key> <flags> <bytes>" and "VA <bytes>" are followed by so many bytes and a line's end.
            if (words is ["VALUE", _, _, var length, ..])
            {
                Keep(await DataAsync(reader, length, cancellation));
                continue;
            }

            if (words is ["VA", var size, ..]) Keep(await DataAsync(reader, size, cancellation));
            if (words[0] is not ("STAT" or "ITEM")) return (lines, isCut);
        }

        void Keep(string line)
        {
            var kept = (int)Math.Clamp(keep, 0, line.Length);
            isCut |= kept < line.Length;
            if (keep > 0) lines.Add(line[..kept]);
            keep -= line.Length + 1;
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
