using System.Text;
using Larder.Model.CacheShell;

namespace Larder.Console.CacheShell;

/// <summary>Memcached, whose protocol has nothing to ask.</summary>
internal sealed class MemcachedShell(IMemcachedClient client) : IShell
{
    public Task<Understood> UnderstandAsync(IReadOnlyList<byte[]> words, bool writes, CancellationToken cancellation)
    {
        var name = Encoding.UTF8.GetString(words[0]);
        var detail = MemcachedCommand.Knows(name) ? AuditedCommand.Detail(name, MemcachedCommand.Keys(words)) : AuditedCommand.Unknown;
        return Task.FromResult(new Understood(MemcachedCommand.Judge(words, writes), detail));
    }

    public async Task<ShellReply> SendAsync(IReadOnlyList<byte[]> words, long keep, CancellationToken cancellation)
    {
        var (text, isCut) = await client.SendAsync(MemcachedCommand.Wire(words), keep, cancellation);
        var code = text.Split(' ', 2)[0] is "ERROR" or "CLIENT_ERROR" or "SERVER_ERROR" ? text.Split(' ', 2)[0] : null;
        return new(text, isCut, code);
    }

    public void Dispose() => client.Dispose();
}
