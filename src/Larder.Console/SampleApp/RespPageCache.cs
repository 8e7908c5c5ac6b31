using System.Text;
using Larder.Console.CacheShell;
using Larder.Model.CacheShell;

namespace Larder.Console.SampleApp;

/// <summary>Redis, Valkey and Garnet.</summary>
internal sealed class RespPageCache(IRespClient client) : IPageCache
{
    // More than a page.
    private const long Keep = 4096;

    public async Task<bool> HasAsync(string key, CancellationToken cancellation) =>
        await SendAsync(["GET", key], cancellation) is RespReply.Bulk { Bytes: not null };

    public Task PutAsync(string key, string page, TimeSpan kept, CancellationToken cancellation) =>
        SendAsync(["SET", key, page, "EX", FormattableString.Invariant($"{kept.TotalSeconds:0}")], cancellation);

    public Task DeleteAsync(string key, CancellationToken cancellation) => SendAsync(["UNLINK", key], cancellation);

    public void Dispose() => client.Dispose();

    private async Task<RespReply> SendAsync(IReadOnlyList<string> words, CancellationToken cancellation)
    {
        var reply = await client.SendAsync([.. words.Select(Encoding.UTF8.GetBytes)], Keep, cancellation);
        return reply is RespReply.Error refusal ? throw new IOException(refusal.Text) : reply;
    }
}
