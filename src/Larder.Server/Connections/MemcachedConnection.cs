using System.Text;
using Larder.Server.Commands.Caches;

namespace Larder.Server.Connections;

/// <summary>A client's connection to Memcached, in its text protocol.</summary>
internal sealed class MemcachedConnection(Stream stream) : IDisposable
{
    private readonly StreamReader _replies = new(stream, Encoding.Latin1);

    public static async Task<MemcachedConnection> OpenAsync(CacheAddress address, CancellationToken cancellation) =>
        new(await ClientStream.OpenAsync(address, cancellation));

    public async Task SendAsync(ReadOnlyMemory<byte> command, CancellationToken cancellation) => await stream.WriteAsync(command, cancellation);

    /// <summary>The lines of one reply; a value is one of them, whatever it holds.</summary>
    /// <param name="keep">How many bytes of it are kept.</param>
    /// <param name="cancellation">Leaves the connection in the middle of a reply: it is of no use then.</param>
    public async Task<(IReadOnlyList<string> Lines, bool IsCut)> ReadAsync(long keep, CancellationToken cancellation)
    {
        var (lines, isCut) = await MemcachedReplies.ReadAsync(_replies, keep, cancellation);

        // Read as Latin-1, a character a byte; what the bytes say is most often UTF-8.
        return ([.. lines.Select(line => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(line)))], isCut);
    }

    public void Dispose() => _replies.Dispose();
}
