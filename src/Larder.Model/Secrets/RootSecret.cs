using System.Security.Cryptography;
using System.Text;

namespace Larder.Model.Secrets;

/// <summary>The secrets of an installation that follow from its root key and so are stored nowhere. HKDF-SHA256: whoever
/// knows one of them learns neither the root key nor another.</summary>
public static class RootSecret
{
    public const int Bytes = 32;

    /// <param name="rootKey">The installation's.</param>
    /// <param name="purpose">What it is for. No two purposes may have one text: they would have one secret.</param>
    public static byte[] Derive(ReadOnlySpan<byte> rootKey, string purpose)
    {
        var secret = new byte[Bytes];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, rootKey, secret, salt: [], info: Encoding.UTF8.GetBytes(purpose));
        return secret;
    }
}
