using System.Security.Cryptography;
using System.Text;

namespace Larder.Agent.Engines;

/// <summary>The password of the user by which Larder manages one node: derived, so that it is stored nowhere.</summary>
internal sealed class NodeSecret(ReadOnlyMemory<byte> rootKey)
{
    public const string User = "larder";

    public string Password(string key) => Convert.ToHexStringLower(
        HKDF.DeriveKey(HashAlgorithmName.SHA256, rootKey.ToArray(), 32, info: Encoding.UTF8.GetBytes("node:" + key)));

    /// <summary>SHA-256, as the engines keep it.</summary>
    public string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Password(key))));
}
