using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Larder.Console.CacheShell;
using Larder.Model.CacheShell;
using static Larder.Model.CacheShell.RespReply;

namespace Larder.Tests.Console.SampleApp;

/// <summary>A cache in both protocols, with keys that expire, that can be taken away, silenced and made to refuse.</summary>
internal sealed class FakeCache(TimeProvider time) : ICacheClients
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _keys = new();

    public bool IsDown { get; set; }
    public bool IsMute { get; set; }

    /// <summary>What every command is answered with.</summary>
    public string? Refusal { get; set; }

    /// <summary>Connections that were made.</summary>
    public int Opened { get; private set; }

    /// <summary>That are there, with what is left of their time.</summary>
    public IReadOnlyDictionary<string, TimeSpan> Keys => _keys
        .Select(key => (key.Key, Left: key.Value - time.GetUtcNow()))
        .Where(key => key.Left > TimeSpan.Zero)
        .ToDictionary(key => key.Key, key => key.Left);

    public Task<IRespClient> OpenRespAsync(string address, int port, CancellationToken cancellation) => Open<IRespClient>(new Resp(this));

    public Task<IMemcachedClient> OpenMemcachedAsync(string address, int port, CancellationToken cancellation) =>
        Open<IMemcachedClient>(new Memcached(this));

    private Task<T> Open<T>(T client)
    {
        if (IsDown) throw new IOException("Connection refused");
        Opened++;
        return Task.FromResult(client);
    }

    private async Task CheckAsync(CancellationToken cancellation)
    {
        if (IsDown) throw new EndOfStreamException("The server closed the connection.");
        if (!IsMute) return;
        // Ends within the cancellation itself, and not some time later as a delay would.
        var never = new TaskCompletionSource();
        await using var end = cancellation.Register(() => never.TrySetCanceled(cancellation));
        await never.Task;
    }

    private void Put(string key, string seconds) => _keys[key] = time.GetUtcNow().AddSeconds(int.Parse(seconds, CultureInfo.InvariantCulture));

    private sealed class Resp(FakeCache cache) : IRespClient
    {
        public async Task<RespReply> SendAsync(IReadOnlyList<byte[]> words, long keep, CancellationToken cancellation)
        {
            await cache.CheckAsync(cancellation);
            if (cache.Refusal is { } refusal) return new Error(refusal);
            switch (words.Select(Encoding.UTF8.GetString).ToArray())
            {
                case ["GET", var key]:
                    return cache.Keys.ContainsKey(key) ? Bulk.Of("page") : Bulk.Of((byte[]?)null);
                case ["SET", var key, _, "EX", var seconds]:
                    cache.Put(key, seconds);
                    return new Simple("OK");
                case ["UNLINK", var key]:
                    return new Integer(cache._keys.TryRemove(key, out _) ? 1 : 0);
                default:
                    return new Error("ERR unknown command");
            }
        }

        public void Dispose()
        {
        }
    }

    private sealed class Memcached(FakeCache cache) : IMemcachedClient
    {
        public async Task<(string Text, bool IsCut)> SendAsync(ReadOnlyMemory<byte> command, long keep, CancellationToken cancellation)
        {
            await cache.CheckAsync(cancellation);
            if (cache.Refusal is { } refusal) return (refusal, false);
            return (Answer(Encoding.UTF8.GetString(command.Span).Split("\r\n")[0].Split(' ')), false);
        }

        public void Dispose()
        {
        }

        private string Answer(string[] words)
        {
            switch (words)
            {
                case ["get", var key]:
                    return cache.Keys.ContainsKey(key) ? $"VALUE {key} 0 4\npage\nEND" : "END";
                case ["set", var key, "0", var seconds, _]:
                    cache.Put(key, seconds);
                    return "STORED";
                case ["delete", var key]:
                    return cache._keys.TryRemove(key, out _) ? "DELETED" : "NOT_FOUND";
                default:
                    return "ERROR";
            }
        }
    }
}
