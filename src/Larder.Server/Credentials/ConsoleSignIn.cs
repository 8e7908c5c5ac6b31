using System.Security.Cryptography;
using System.Text;
using Larder.Console.Access;

namespace Larder.Server.Credentials;

/// <summary>The console's door: the keys that sign API calls. Takes the same time for a wrong secret and an unknown id.</summary>
public sealed class ConsoleSignIn(AccessKeys keys, SignInLinks links) : IConsoleSignIn
{
    // Compared instead of the secret of a key that does not exist; nobody can know it.
    private readonly byte[] _nobodys = RandomNumberGenerator.GetBytes(SHA256.HashSizeInBytes);

    public string? AccountOf(string accessKeyId, string secret)
    {
        var known = keys.SecretOf(accessKeyId);
        // Hashes, for they are of one length: comparing texts would tell how long the secret is.
        var right = known is null ? _nobodys : Hash(known);
        return CryptographicOperations.FixedTimeEquals(Hash(secret), right) ? keys.AccountOf(accessKeyId) : null;
    }

    public (string AccessKeyId, string Account)? Redeem(string token) =>
        links.Redeem(token) is { } key && Knows(key) ? (key, keys.AccountOf(key)) : null;

    public bool Knows(string accessKeyId) => keys.SecretOf(accessKeyId) is not null;

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
