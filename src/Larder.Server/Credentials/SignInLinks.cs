using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Larder.Server.Credentials;

/// <summary>Tokens that sign in to the console once, each in place of a key. Kept as hashes in memory only: a restart voids them.</summary>
public sealed class SignInLinks(TimeProvider time)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, Issued> _issued = [];

    public string Issue(string accessKeyId)
    {
        foreach (var (hash, old) in _issued.Where(one => one.Value.Until <= time.GetUtcNow())) _issued.TryRemove(new(hash, old));
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        _issued[Hash(token)] = new(accessKeyId, time.GetUtcNow() + Lasts);
        return token;
    }

    /// <summary>The key that it was issued for; null where it is none, too old, or was redeemed before.</summary>
    public string? Redeem(string token) =>
        _issued.TryRemove(Hash(token), out var issued) && issued.Until > time.GetUtcNow() ? issued.AccessKeyId : null;

    // Looked up by its hash, so that the time it takes tells nothing of a token.
    private static string Hash(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private sealed record Issued(string AccessKeyId, DateTimeOffset Until);
}
