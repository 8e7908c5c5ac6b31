using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Larder.Server.Commands.Caches;

namespace Larder.Server.Commands.Connections;

/// <summary>A client's connection to Redis, Valkey or Garnet: one command, one reply. No subscriptions.</summary>
internal sealed class RespConnection(Stream stream) : IDisposable
{
    private readonly byte[] _buffer = new byte[16 * 1024];
    private int _next;
    private int _end;

    public static async Task<RespConnection> OpenAsync(CacheAddress address, CancellationToken cancellation)
    {
        var client = new TcpClient { NoDelay = true };
        try
        {
            await client.ConnectAsync(address.Host, address.Port, cancellation);
            return new RespConnection(client.GetStream());
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    public async Task<RespReply> SendAsync(IReadOnlyList<string> words, CancellationToken cancellation)
    {
        await stream.WriteAsync(Command(words), cancellation);
        return await ReadAsync(cancellation);
    }

    // The stream owns its socket.
    public void Dispose() => stream.Dispose();

    internal static byte[] Command(IReadOnlyList<string> words)
    {
        var text = new StringBuilder(FormattableString.Invariant($"*{words.Count}\r\n"));
        foreach (var word in words) text.Append(FormattableString.Invariant($"${Encoding.UTF8.GetByteCount(word)}\r\n{word}\r\n"));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private async Task<RespReply> ReadAsync(CancellationToken cancellation)
    {
        var line = await LineAsync(cancellation);
        var rest = line[1..];
        switch (line[0])
        {
            case '+':
                return new RespReply.Simple(rest);
            case '-':
                return new RespReply.Error(rest);
            case ':':
                return new RespReply.Integer(long.Parse(rest, CultureInfo.InvariantCulture));
            case '$':
                return new RespReply.Bulk(await BulkAsync(Count(rest), cancellation));
            case '*':
                return new RespReply.Items(await ItemsAsync(Count(rest), cancellation));
            default:
                throw new InvalidDataException($"The server answered '{line}', which is not Redis's protocol.");
        }
    }

    private async Task<string?> BulkAsync(int length, CancellationToken cancellation)
    {
        if (length < 0) return null;
        var bytes = new byte[length + 2];
        for (var index = 0; index < bytes.Length; index++) bytes[index] = await ByteAsync(cancellation);
        return Encoding.UTF8.GetString(bytes, 0, length);
    }

    private async Task<IReadOnlyList<RespReply>?> ItemsAsync(int count, CancellationToken cancellation)
    {
        if (count < 0) return null;
        var items = new List<RespReply>(Math.Min(count, 1024));
        while (items.Count < count) items.Add(await ReadAsync(cancellation));
        return items;
    }

    private async Task<string> LineAsync(CancellationToken cancellation)
    {
        var bytes = new List<byte>();
        while (bytes is not [.., (byte)'\r', (byte)'\n']) bytes.Add(await ByteAsync(cancellation));
        return bytes.Count > 2
            ? Encoding.UTF8.GetString([.. bytes[..^2]])
            : throw new InvalidDataException("The server answered an empty line, which is not Redis's protocol.");
    }

    private async ValueTask<byte> ByteAsync(CancellationToken cancellation)
    {
        if (_next == _end)
        {
            _end = await stream.ReadAsync(_buffer, cancellation);
            _next = 0;
            if (_end == 0) throw new EndOfStreamException("The server closed the connection.");
        }
        return _buffer[_next++];
    }

    private static int Count(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
