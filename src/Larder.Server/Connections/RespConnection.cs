using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Larder.Model.CacheShell;
using Larder.Server.Commands.Caches;

namespace Larder.Server.Connections;

/// <summary>A client's connection to Redis, Valkey or Garnet: one command, one reply. No subscriptions.</summary>
internal sealed class RespConnection(Stream stream) : IDisposable
{
    private readonly byte[] _buffer = new byte[16 * 1024];
    private int _next;
    private int _end;

    // What may still be kept of the reply that is read.
    private long _room;

    public static async Task<RespConnection> OpenAsync(CacheAddress address, CancellationToken cancellation) =>
        new(await ClientStream.OpenAsync(address, cancellation));

    public Task<RespReply> SendAsync(IReadOnlyList<string> words, CancellationToken cancellation) =>
        SendAsync([.. words.Select(Encoding.UTF8.GetBytes)], long.MaxValue, cancellation);

    /// <param name="words">As bytes.</param>
    /// <param name="keep">How many bytes of the reply are kept; what follows is read and dropped, so the connection can be used on.</param>
    /// <param name="cancellation">Leaves the connection in the middle of a reply: it is of no use then.</param>
    public async Task<RespReply> SendAsync(IReadOnlyList<byte[]> words, long keep, CancellationToken cancellation)
    {
        await stream.WriteAsync(Command(words), cancellation);
        _room = keep;
        return await ReadAsync(cancellation);
    }

    // The stream owns its socket.
    public void Dispose() => stream.Dispose();

    internal static byte[] Command(IReadOnlyList<byte[]> words)
    {
        var bytes = new List<byte>(Encoding.ASCII.GetBytes(FormattableString.Invariant($"*{words.Count}\r\n")));
        foreach (var word in words) bytes.AddRange([.. Encoding.ASCII.GetBytes(FormattableString.Invariant($"${word.Length}\r\n")), .. word, .. "\r\n"u8]);
        return [.. bytes];
    }

    private async Task<RespReply> ReadAsync(CancellationToken cancellation)
    {
        var line = await LineAsync(cancellation);
        var rest = line[1..];
        _room -= line.Length;
        switch (line[0])
        {
            case '+':
                return new RespReply.Simple(rest);
            case '-':
                return new RespReply.Error(rest);
            case ':':
                return new RespReply.Integer(long.Parse(rest, CultureInfo.InvariantCulture));
            case '$':
                return await BulkAsync(Count(rest), cancellation);
            case '*':
                return await ItemsAsync(Count(rest), cancellation);
            default:
                throw new InvalidDataException($"The server answered '{line}', which is not Redis's protocol.");
        }
    }

    private async Task<RespReply> BulkAsync(int length, CancellationToken cancellation)
    {
        if (length < 0) return RespReply.Bulk.Of((byte[]?)null);
        var kept = new byte[(int)Math.Clamp(_room, 0, length)];
        _room -= kept.Length;
        for (var at = 0; at < length + 2;)
        {
            if (_next == _end) await FillAsync(cancellation);
            var taken = Math.Min(_end - _next, length + 2 - at);
            var ours = Math.Clamp(kept.Length - at, 0, taken);
            _buffer.AsSpan(_next, ours).CopyTo(kept.AsSpan(Math.Min(at, kept.Length)));
            _next += taken;
            at += taken;
        }

        return new RespReply.Bulk(kept, length);
    }

    private async Task<RespReply> ItemsAsync(int count, CancellationToken cancellation)
    {
        if (count < 0) return new RespReply.Items(null, 0);
        var items = new List<RespReply>(Math.Min(count, 1024));
        for (var read = 0; read < count; read++)
        {
            var isKept = _room > 0;
            var item = await ReadAsync(cancellation);
            if (isKept) items.Add(item);
        }

        return new RespReply.Items(items, count);
    }

    private async Task<string> LineAsync(CancellationToken cancellation)
    {
        var bytes = new List<byte>();
        while (bytes is not [.., (byte)'\r', (byte)'\n'])
        {
            if (_next == _end) await FillAsync(cancellation);
            bytes.Add(_buffer[_next++]);
        }

        return bytes.Count > 2
            ? Encoding.UTF8.GetString([.. bytes[..^2]])
            : throw new InvalidDataException("The server answered an empty line, which is not Redis's protocol.");
    }

    private async ValueTask FillAsync(CancellationToken cancellation)
    {
        _end = await stream.ReadAsync(_buffer, cancellation);
        _next = 0;
        if (_end == 0) throw new EndOfStreamException("The server closed the connection.");
    }

    private static int Count(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
