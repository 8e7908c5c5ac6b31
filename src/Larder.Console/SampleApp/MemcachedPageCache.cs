using System.Text;
using Larder.Console.CacheShell;
using Larder.Model.CacheShell;

namespace Larder.Console.SampleApp;

/// <summary>Memcached, whose text protocol answers with words of its own.</summary>
internal sealed class MemcachedPageCache(IMemcachedClient client) : IPageCache
{
    // More than a page.
    private const long Keep = 4096;

    public async Task<bool> HasAsync(string key, CancellationToken cancellation) =>
        await SendAsync(["get", key], ["VALUE", "END"], cancellation) == "VALUE";

    public Task PutAsync(string key, string page, TimeSpan kept, CancellationToken cancellation) =>
        SendAsync(["set", key, page, FormattableString.Invariant($"{kept.TotalSeconds:0}")], ["STORED"], cancellation);

    public Task DeleteAsync(string key, CancellationToken cancellation) => SendAsync(["delete", key], ["DELETED", "NOT_FOUND"], cancellation);

    public void Dispose() => client.Dispose();

    /// <returns>The answer's first word, which is one of these.</returns>
    private async Task<string> SendAsync(IReadOnlyList<string> words, IReadOnlyList<string> answers, CancellationToken cancellation)
    {
        var (text, _) = await client.SendAsync(MemcachedCommand.Wire([.. words.Select(Encoding.UTF8.GetBytes)]), Keep, cancellation);
        var word = text.Split(' ', '\n')[0];
        return answers.Contains(word) ? word : throw new IOException(text);
    }
}
