using System.Net.Sockets;
using System.Text;
using Larder.Contract.ElastiCache;

namespace Larder.E2E.Harness;

/// <summary>A client of memcached's text protocol on one connection.</summary>
public sealed class MemcachedClient : IDisposable
{
    private readonly TcpClient _socket;
    private readonly StreamReader _reader;

    private MemcachedClient(TcpClient socket)
    {
        _socket = socket;
        _reader = new StreamReader(socket.GetStream(), Encoding.ASCII);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<MemcachedClient> ConnectAsync(Endpoint endpoint)
    {
        var socket = new TcpClient();
        await socket.ConnectAsync(endpoint.Address!, endpoint.Port!.Value, Cancellation);
        return new(socket);
    }

    public async Task SetAsync(string key, string value)
    {
        await WriteAsync($"set {key} 0 0 {value.Length}\r\n{value}\r\n");
        Assert.Equal("STORED", await LineAsync());
    }

    public async Task<string?> GetAsync(string key)
    {
        await WriteAsync($"get {key}\r\n");
        if (await LineAsync() == "END") return null;
        var value = await LineAsync();
        Assert.Equal("END", await LineAsync());
        return value;
    }

    public async Task<string> StatAsync(string name, string group = "")
    {
        await WriteAsync($"stats {group}".Trim() + "\r\n");
        string? found = null;
        while (await LineAsync() is { } line && line != "END")
        {
            if (line.StartsWith($"STAT {name} ", StringComparison.Ordinal)) found = line.Split(' ')[2];
        }

        return found ?? throw new InvalidOperationException($"memcached has no statistic {name}.");
    }

    public void Dispose()
    {
        _reader.Dispose();
        _socket.Dispose();
    }

    private async Task WriteAsync(string text) => await _socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text), Cancellation);

    private async Task<string?> LineAsync() => await _reader.ReadLineAsync(Cancellation);
}
