using System.Net.Sockets;
using System.Text;
using Larder.E2E.Harness;

namespace Larder.E2E.Agent;

/// <summary>One connection of a reader, which never connects anew.</summary>
internal sealed class Reader : IDisposable
{
    private readonly TcpClient _client = new() { NoDelay = true };

    public static async Task<Reader> ConnectAsync(string address, int port)
    {
        var reader = new Reader();
        await reader._client.ConnectAsync(address, port, AgentHome.Cancellation);
        return reader;
    }

    /// <summary>What its node keeps under the key "me"; null where the connection was ended.</summary>
    public async Task<string?> WhoAsync()
    {
        using var bound = Bound();
        try
        {
            await _client.GetStream().WriteAsync("GET me\r\n"u8.ToArray(), bound.Token);
            var answer = new byte[64];
            // A bulk string: $1 CR LF, then one character, CR LF.
            var length = await _client.GetStream().ReadAtLeastAsync(answer, 7, throwOnEndOfStream: false, bound.Token);
            return length < 7 ? null : Encoding.ASCII.GetString(answer, 4, 1);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Waits until the other side ends the connection, without having sent anything.</summary>
    public async Task EndedAsync()
    {
        using var bound = Bound();
        try
        {
            Assert.Equal(0, await _client.GetStream().ReadAsync(new byte[1], bound.Token));
        }
        catch (IOException)
        {
            // Reset: ended as well.
        }
    }

    public void Dispose() => _client.Dispose();

    private static CancellationTokenSource Bound()
    {
        var bound = CancellationTokenSource.CreateLinkedTokenSource(AgentHome.Cancellation);
        bound.CancelAfter(Until.Patience);
        return bound;
    }
}
